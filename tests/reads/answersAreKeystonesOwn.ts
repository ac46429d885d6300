import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { showBeforePublic } from '../../src/delivery/previewedArticle'
import { engineOf, type ReadRows } from '../../src/reads/readEngine'
import { type List, offeredLists } from '../access/offeredLists'
import { type Row, rowsOf } from '../access/rowsOf'
import { randomNumbers } from '../faults/randomNumbers'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { openKeystonesOwn } from './keystonesOwn'
import { fillAtRandom } from './randomArchive'
import { randomQueries } from './randomQuery'

const random = randomNumbers('as Keystone reads')

let newsroom: Newsroom
let own: Awaited<ReturnType<typeof openKeystonesOwn>>
let lists: List[]
let queries: ReturnType<typeof randomQueries>
let drafts: string[]
let reads: ReturnType<typeof watchReads>

async function open() {
  newsroom = await openNewsroom()
  const { context } = newsroom
  reads = watchReads(context)
  await fillAtRandom(context, random)
  own = await openKeystonesOwn(newsroom.databaseUrl)
  lists = offeredLists(context)
  const rows = new Map<string, Row[]>()
  for (const { listKey } of lists) rows.set(listKey, await rowsOf(context, listKey).findMany())
  const valuesOf = ({ listKey }: List, key: string) =>
    rows.get(listKey)?.flatMap(row => row[key] ?? []) ?? []
  queries = randomQueries(context.graphql.schema, valuesOf, random)
  drafts = (rows.get('Article') ?? []).flatMap(({ id, status }) => (status === 'draft' ? id : []))
}

type Asking = (context: Context<Session>) => Promise<Context<Session>>

const signedIn =
  (role: 'reporter' | 'editor' | 'admin'): Asking =>
  async context => {
    const email = `${role}@newsroom.test`
    const { id, name } = await context.sudo().prisma.user.findFirstOrThrow({ where: { email } })
    return context.withSession({ itemId: id, data: { id, name, role } })
  }

const withPreview: Asking = async context => {
  const request = new IncomingMessage(new Socket())
  const [draft] = drafts
  if (draft !== undefined) showBeforePublic(draft, request)
  return context.withRequest(request, new ServerResponse(request))
}

const roles: Record<string, Asking> = {
  'a reader': async context => context,
  'a reader with a preview link': withPreview,
  'a reporter': signedIn('reporter'),
  'an editor': signedIn('editor'),
  'an admin': signedIn('admin'),
}

/** Of two errors at once, which is told first depends on who is read first. */
async function answerOf(contextValue: Context<Session>, source: string) {
  const { schema } = contextValue.graphql
  const { data, errors = [] } = await graphql({ schema, source, contextValue })
  return { data, errors: errors.map(({ message }) => message).toSorted() }
}

/** What the engine for quick reads runs, and which of it the database would not run. */
function watchReads(context: Context<Session>) {
  const engine = engineOf(context)
  if (!engine) throw new Error('there is no engine for quick reads')
  const { read } = engine
  const told = { number: 0, failed: new Array<string>() }
  engine.read = (sql, values) => {
    const noted = (rows: ReadRows) => {
      if (rows) told.number += 1
      else told.failed.push(sql)
      return rows
    }
    const rows = read(sql, values)
    return rows instanceof Promise ? rows.then(noted) : noted(rows)
  }
  return told
}

/** The same, but without an engine for quick reads: as inside of a transaction. */
const withoutEngine = (context: Context<Session>): Context<Session> => ({
  ...context,
  prisma: new Proxy(context.prisma, {}),
})

/**
 * Stet reads together what Keystone reads piece by piece. Whoever asks, and whatever they ask, the
 * answers must be Keystone's own, to the byte.
 *
 * @param asked how many queries each role asks of each kind, at least
 */
export function answersAreKeystonesOwn(asked: number) {
  beforeAll(open)
  afterAll(() => Promise.all([newsroom.close(), own.close()]))

  describe.each(Object.entries(roles))('%s is answered as by Keystone itself', (_who, asking) => {
    it.each(['ofList', 'ofItem'] as const)('%s', { timeout: asked * 5_000 }, async way => {
      const [ours, theirs] = [await asking(newsroom.context), await asking(own.context)]
      let answered = 0
      // Most of what is asked at random is refused: it goes on until enough has been answered.
      for (let n = 0; n < asked || answered < asked / 5; n += 1) {
        expect(n).toBeLessThan(asked * 10)
        const query = queries[way](lists[n % lists.length] as List)
        const expected = await answerOf(theirs, query)
        expect(await answerOf(ours, query), query).toEqual(expected)
        expect(await answerOf(withoutEngine(ours), query), query).toEqual(expected)
        if (expected.errors.length === 0) answered += 1
      }
      expect(reads.number).toBeGreaterThan(0)
      expect(reads.failed).toEqual([])
    })
  })
}
