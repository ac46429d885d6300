import { getNamedType, isEnumType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom, Role } from '../support/newsroom'
import { canaryPattern } from './canary'
import { forbiddenText } from './forbiddenText'
import { heavyQueries } from './heavyQueries'
import { knownItems } from './knownItems'
import { type List, columnsOf, offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { reading, secrets } from './policy'
import { rowsOf } from './rowsOf'
import { walkQueries } from './walkQueries'
import { withRule } from './withRule'
import { openHiddenWorld, openPlainWorld } from './worlds'

let plain: Newsroom
let world: Newsroom
let ids: Ids
let lists: List[]
let queries: string[]
let readersQueries: string[]

beforeAll(async () => {
  plain = await openPlainWorld()
  ;({ world, ids } = await openHiddenWorld(plain))
  lists = offeredLists(world.context)
  const { schema } = world.context.graphql
  const known = await knownItems(world.context, ids)
  // Whoever is signed in is denied two fields of one list, wherever they meet it.
  const users = known.filter(({ type }) => type === 'User')
  queries = walkQueries(schema, users, 2)
  // What they are told of a withdrawn article has a test of its own: withdrawn.test.ts.
  const others = known.filter(({ isTold }) => !isTold)
  readersQueries = [...walkQueries(schema, others), ...heavyQueries(schema, others)]
})
afterAll(() => Promise.all([plain.close(), world.close()]))

/** Asks everything, and gives the first things a role was told that it should not have been. */
async function leaks(role: Role, asked: readonly string[], { until = Infinity } = {}) {
  const forbiddenIn = await forbiddenText(world.context, role)
  const found: { query: string; forbidden: string }[] = []
  const texts: string[] = []
  for (const query of asked) {
    const { text, errors } = await world.ask(query, { as: role })
    const unfit = errors.find(({ extensions }) => extensions.code !== 'FORBIDDEN')
    if (unfit) throw new Error(`${unfit.message} in ${query}`)
    const forbidden = forbiddenIn(text)
    if (forbidden) found.push({ query, forbidden })
    texts.push(text)
    if (found.length >= until) break
  }
  if (until === Infinity) console.log(`${role}: ${asked.length} queries, ${fieldsIn(asked)} fields`)
  return { found: found.slice(0, 3), texts }
}

describe(
  'whatever is asked, readers four items deep, others two, the answers hold',
  { timeout: 300_000 },
  () => {
    it('for readers nothing that is not public, just as where there is nothing else', async () => {
      const { found, texts } = await leaks('anonymous', readersQueries)
      expect(found).toEqual([])
      // A count that is too high tells something too, without a canary.
      for (const [i, query] of readersQueries.entries())
        expect(texts[i], query).toBe((await plain.ask(query)).text)
      // The second time they come from what is kept, but for those with errors.
      const kept = [...readersQueries.entries()].filter(([i]) => !texts[i]?.startsWith('{"errors"'))
      for (const [i, query] of kept) {
        const again = await world.ask(query)
        expect([again.text, again.cache], query).toEqual([texts[i], 'hit'])
      }
    })

    it.each(['reporter', 'editor'] as const)(
      'for %ss no password and nobody else’s email',
      async role => expect((await leaks(role, queries)).found).toEqual([]),
    )

    it('for admins no password, but everything else', async () => {
      const { found, texts } = await leaks('admin', queries)
      expect(found).toEqual([])
      expect(await unseenFields(texts.join('\n'))).toEqual([])
    })

    it('and nothing that was there before looks like a canary', async () => {
      for (const { listKey } of lists)
        for (const row of await rowsOf(plain.context, listKey).findMany())
          expect(canaryPattern.exec(JSON.stringify(row))).toBeNull()
    })
  },
)

const fieldsIn = (asked: readonly string[]) =>
  asked.reduce(
    (sum, query) => sum + (query.replaceAll(/\([^)]*\)/g, '').match(/\w+/g)?.length ?? 0),
    0,
  )

/** Whether a field has one of a few values, none of which can be a canary; policy.test.ts has it. */
function isOneOfAFew({ graphql }: List, key: string): boolean {
  const type = world.context.graphql.schema.getType(graphql.names.outputTypeName)
  const field = isObjectType(type) ? type.getFields()[key] : undefined
  return isEnumType(field && getNamedType(field.type))
}

/** The fields of which an admin, who may read everything but passwords, was shown no canary. */
async function unseenFields(text: string): Promise<string[]> {
  const unseen: string[] = []
  for (const list of lists) {
    const rows = await rowsOf(world.context, list.listKey).findMany()
    for (const { key, field } of columnsOf(list)) {
      const isSecret = secrets.some(each => each.field === key && !each.readBy.includes('admin'))
      const canaries = rows
        .map(row => JSON.stringify(row[key]))
        .filter(value => canaryPattern.test(`:${value}`))
        .map(value => /Canary [^"]*/.exec(value)?.[0] ?? value)
      if (!field.graphql.isEnabled.read || isSecret || canaries.length === 0) continue
      if (!canaries.some(value => text.includes(value))) unseen.push(`${list.listKey}.${key}`)
    }
  }
  return unseen
}

describe('the walk would notice if', { timeout: 300_000 }, () => {
  const first = { until: 1 }
  const anyone = () => true

  it('readers could see the hidden items of any one list', async () => {
    for (const { access, listKey, graphql } of lists) {
      const asked = queries.filter(query => query.startsWith(`{ ${graphql.names.listQueryName}`))
      const ask = async () => (await leaks('anonymous', asked, first)).found.length
      const open = { ...access.filter, query: anyone }
      const query = { one: anyone, many: anyone, count: anyone }
      const seen = () => withRule([access], 'operation', { ...access.operation, query }, ask)
      expect(await withRule([access], 'filter', open, seen), listKey).toBe(1)
    }
  })

  it('readers could read any one internal field', async () => {
    for (const list of lists) {
      const { seenWhen, publicFields = [] } = reading[list.listKey] ?? {}
      if (seenWhen === 'never') continue
      for (const { key, field } of columnsOf(list)) {
        if (publicFields.includes(key) || isOneOfAFew(list, key)) continue
        const asked = queries.filter(query =>
          query.startsWith(`{ ${list.graphql.names.listQueryName}`),
        )
        const ask = async () => (await leaks('anonymous', asked, first)).found.length
        expect(await withRule([field.access.read], 'item', anyone, ask), key).toBe(1)
      }
    }
  })

  it('reporters could read a colleague’s email', async () => {
    const email = lists.find(({ listKey }) => listKey === 'User')?.fields.email
    if (!email) throw new Error('users have no email')
    const ask = async () => (await leaks('reporter', queries, first)).found.length
    expect(await withRule([email.access.read], 'item', anyone, ask)).toBe(1)
  })
})
