import { Client, Pool, type PoolClient, type PoolConfig, type QueryConfig } from 'pg'

import { watchedUntilDone } from './statementWatch'
import { withoutNul } from './withoutNul'

/** How many statements a connection keeps prepared: each takes some of the server's memory. */
const mostKept = 500
/** In characters; longer ones name lists of items, and hardly ever come twice. */
const longestKept = 10_000
/** After how many seconds a connection makes room for one that keeps other statements. */
const lifetime = 3_600

/**
 * A pool of connections that tell of every statement (`watchStatements`), and keep the SELECTs
 * prepared that they run outside of transactions. A connection on which one failed is given up, and
 * with it a statement that was prepared before a migration.
 */
export function postgresqlPool(options: PoolConfig): Pool {
  const pool = new Pool({ maxLifetimeSeconds: lifetime, ...options })
  pool.on('connect', tellOfStatements)
  return Object.assign(pool, { query: (asked: Asked) => runOnOneOf(pool, asked) })
}

type Asked = string | QueryConfig

function tellOfStatements(client: PoolClient) {
  const run = (asked: Asked): Promise<unknown> =>
    Reflect.apply(Client.prototype.query, client, [asked])
  Object.assign(client, {
    query: (asked: Asked) =>
      watchedUntilDone(textOf(asked), () => run(askable(asked))).catch((error: unknown) => {
        // Nobody is to wait on it again, for an answer that may never come.
        if (isSilence(error)) void client.end()
        throw error
      }),
  })
}

/**
 * As the pool's own `query`. But that one runs what has waited for a connection on behalf of whoever
 * gives one back, and it could not be told whose statement it was.
 */
async function runOnOneOf(pool: Pool, asked: Asked): Promise<unknown> {
  const client = await pool.connect()
  // Whoever waits for an answer is told.
  const ignore = () => undefined
  client.on('error', ignore)
  let failure: unknown
  try {
    return await client.query(prepared(asked, client))
  } catch (error) {
    failure = error
    throw error
  } finally {
    client.off('error', ignore)
    client.release(failure !== undefined)
  }
}

/** What node-postgres says when a server has not answered within `query_timeout`. */
const isSilence = (error: unknown) =>
  error instanceof Error && error.message === 'Query read timeout'

const namesOn = new WeakMap<PoolClient, Map<string, string>>()

/** What is asked, by the name under which a connection keeps it. */
function prepared(asked: Asked, client: PoolClient): Asked {
  const text = textOf(asked)
  if (text.length > longestKept || !/^\s*SELECT\b/i.test(text)) return asked
  const names = namesOn.get(client) ?? new Map<string, string>()
  namesOn.set(client, names)
  if (!names.has(text) && names.size < mostKept) names.set(text, `stet${names.size}`)
  const name = names.get(text)
  return name === undefined || typeof asked === 'string' ? asked : { ...asked, name }
}

const askable = (asked: Asked): Asked =>
  typeof asked === 'string' || !asked.values
    ? asked
    : { ...asked, values: withoutNul(asked.text, asked.values) }

const textOf = (asked: Asked) => (typeof asked === 'string' ? asked : asked.text)
