import type Database from 'better-sqlite3'

import { PlainError } from '../../src/plainError'
import { ask } from './ask'
import { answersOf, compareAnswers } from './compareAnswers'
import type { Asked } from './load'
import { type ReadingName, readings, type Variables } from './readings'
import { persisted, posted } from './requests'
import type { Servers } from './servers'
import type { Server } from './startServer'

/** Everybody who is measured: the floor and Stet, first without and then with reading the database. */
export const contenderNames = [
  'floor-cached',
  'Stet cached',
  'Stet 304',
  'floor-db',
  'Stet uncached',
  'plain Keystone',
] as const

export type ContenderName = (typeof contenderNames)[number]

/** Who answers a reading, and how they are asked. */
export type Contender = {
  name: ContenderName
  server: Server
  asked: readonly Asked[]
  /** The status of every answer. */
  status: number
  /** Milliseconds that an answer took, in the middle, when nothing else was asked. */
  answerTime: number
}

/**
 * Everybody who can be measured for a reading; all have been asked it, and answered the same.
 *
 * @returns among them a Stet that keeps answers only if it does
 * @throws Error when two answers are not the same
 */
export async function contendersFor(
  reading: ReadingName,
  servers: Servers,
  archive: Database.Database,
): Promise<Contender[]> {
  const { query, plain, variables } = readings[reading]
  const all = variables(archive)
  if (all.length === 0)
    throw new PlainError(`So few stories leave nothing to ask for in ${reading}.`)
  const posts = all.map(each => posted(query, each))
  const due = await answersOf(servers.floorDb, posts)
  const anyOrder = reading === 'D' // what was searched for comes by how well it fits
  const compared = (
    name: ContenderName,
    server: Server,
    {
      asked = posts,
      status = 200,
      isKept,
    }: { asked?: Asked[]; status?: number; isKept?: boolean } = {},
  ) => compareAnswers({ name, server, asked, status }, due, { anyOrder, isKept })

  const { floorCached, floorDb, stet, uncachedStet, plainKeystone } = servers
  const again = await askedAgain(stet, query, all)
  // From now on they have the answers, and what they had to make is as right as what they kept.
  await compared('floor-cached', floorCached)
  if (again) await compared('Stet cached', stet)
  if (again) await compared('Stet cached', stet, { asked: again.named, isKept: true })
  return [
    await compared('floor-cached', floorCached),
    ...(again
      ? [
          await compared('Stet cached', stet, { isKept: true }),
          await compared('Stet 304', stet, { asked: again.tagged, status: 304 }),
        ]
      : []),
    await compared('floor-db', floorDb),
    await compared('Stet uncached', uncachedStet, { isKept: false }),
    await compareAnswers(
      {
        ...{ name: 'plain Keystone', server: plainKeystone, status: 200 },
        asked: all.map(each => posted(plain?.query ?? query, each)),
      },
      due,
      {
        read: json => (plain ? { data: plain.read((json as { data: never }).data) } : json),
        anyOrder: true,
      },
    ),
  ]
}

/**
 * The requests by which a browser asks for what it has already, if the server lets answers be kept:
 * the document named by its hash, and besides, the tag of the answer.
 */
async function askedAgain(
  stet: Server,
  query: string,
  all: readonly Variables[],
): Promise<{ named: Asked[]; tagged: Asked[] } | undefined> {
  const [named, tagged]: [Asked[], Asked[]] = [[], []]
  for (const variables of all) {
    await ask(stet, persisted(query, variables, { registering: true }))
    const request = persisted(query, variables)
    const { etag } = await ask(stet, request)
    if (!etag?.startsWith('"')) return undefined // Express tags every answer, but weakly
    named.push(request)
    tagged.push({ ...request, headers: { ...request.headers, 'if-none-match': etag } })
  }
  return { named, tagged }
}
