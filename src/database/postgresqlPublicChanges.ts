import { Client } from 'pg'

import { everything, type PublicChanges } from '../answers/publicChanges'
import { storedTime } from './bulk'

/** How long the server may take to connect and to answer, in milliseconds. */
const patience = 5_000

/** What a server has at the moment: its first and last number, and which server it is. */
const state = `SELECT min("number")::float8 AS "first", coalesce(max("number"), 0)::float8 AS "last",
  extract(epoch FROM pg_postmaster_start_time())::float8 AS "server" FROM "PublicChange"`
const later = {
  name: 'public-changes',
  rowMode: 'array' as const,
  text: `SELECT state."first", state."last", state."server", change."number"::float8, change."tag"
    FROM (${state}) AS state LEFT JOIN "PublicChange" AS change ON change."number" > $1
    ORDER BY change."number"`,
}
/** The state, and one change, if there is any. */
type Row = [...[number | null, number, number], ...([number, string] | [null, null])]
const moments = {
  name: 'next-moment',
  text: `SELECT (extract(epoch FROM least(
    (SELECT min("publishedAt") FROM "Article" WHERE "publishedAt" > $1::timestamp(3)),
    (SELECT min("embargoUntil") FROM "Article" WHERE "embargoUntil" > $1::timestamp(3))
  )) * 1000)::float8 AS "at"`,
}

/**
 * The changes of a PostgreSQL database, asked for on a connection of their own, which is made when
 * they are asked for first. A statement sees whatever was acknowledged before it came, and changes
 * have numbers in the order in which they are committed (triggers/postgresqlTriggers.ts).
 *
 * Whoever asks while there is no connection has one made, and hears that everything may have changed. So
 * does who is answered by another server than before, such as a standby that was promoted: a pooler keeps
 * the connection, but what the first one had acknowledged at the end may be lost, and its numbers come
 * again.
 *
 * @throws while the server cannot be reached
 */
export function postgresqlPublicChanges(url: string): PublicChanges {
  let client: Client | undefined
  let isClosed = false
  let [seenNumber, seenServer] = [0, 0]

  function leave(left: Client) {
    if (client === left) client = undefined
    void left.end().catch(() => undefined)
  }

  async function connect() {
    if (isClosed) throw new Error('the readers’ changes are told no more')
    const made = new Client({
      connectionString: url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    })
    made.on('error', () => leave(made)) // whoever waits for an answer is told
    made.on('end', () => leave(made))
    client = made
    await ask(async () => {
      await made.connect()
      const { rows } = await made.query<{ last: number; server: number }>(state)
      seenNumber = rows[0]?.last ?? 0
      seenServer = rows[0]?.server ?? 0
    })
  }

  /** A connection on which a question fails is not used again: its answer may still come. */
  async function ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    const asked = client
    if (!asked) throw new Error('the connection that tells of changes was lost')
    try {
      return await question(asked)
    } catch (error) {
      leave(asked)
      throw error
    }
  }

  return {
    async take() {
      if (!client) {
        await connect()
        return [everything]
      }
      const { rows } = await ask(asked => asked.query<Row>({ ...later, values: [seenNumber] }))
      const [first, last, server] = rows[0] ?? [null, 0, 0] // there is always one
      const isSame = server === seenServer && last >= seenNumber
      // The oldest are deleted; whoever was away for so long has missed some.
      const hasGap = last > seenNumber && first !== null && first > seenNumber + 1
      const tags = rows.flatMap(([, , , , tag]) => tag ?? [])
      seenNumber = last
      seenServer = server
      return isSame && !hasGap ? tags : [everything]
    },

    async nextMoment(now) {
      const { rows } = await ask(asked =>
        asked.query<{ at: number | null }>({ ...moments, values: [storedTime(now)] }),
      )
      return rows[0]?.at ?? Infinity
    },

    close() {
      isClosed = true
      if (client) leave(client)
    },
  }
}
