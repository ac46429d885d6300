import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PrismaClient } from '../../generated/postgresql/prisma/client'
import { isBusy } from '../../src/database/isBusy'
import { postgresqlAdapter } from '../../src/database/postgresql'
import { makeDatabase } from '../support/newsroom'

/* What quick reads (src/reads) are promised of PostgreSQL; tests/reads compares what they answer. */

let url: string
let other: Client
const clients: PrismaClient[] = []

beforeAll(async () => {
  url = await makeDatabase('postgresql')
  other = new Client(url)
  await other.connect()
  await other.query(`CREATE TABLE "Kept" ("id" TEXT, "value" TEXT)`)
  await other.query(`INSERT INTO "Kept" VALUES ('one', '1'), ('two', '2')`)
})
afterAll(async () => {
  await Promise.all(clients.map(client => client.$disconnect()))
  await other.end()
})

/** An engine on one connection, which is open. */
async function open(patience = 5_000) {
  const engine = postgresqlAdapter({ url, poolSize: 1, patience })
  const client = new PrismaClient({ adapter: engine })
  clients.push(client)
  await client.$connect()
  return { engine, client }
}

const ofId = `SELECT kept."value" FROM "Kept" kept WHERE kept."id" = ?`

describe('a statement', () => {
  it('is prepared once on a connection, however often it is run', async () => {
    const { engine, client } = await open()
    for (const id of ['one', 'two', 'one'])
      expect(await engine.read(ofId, [id])).toEqual([[id === 'one' ? '1' : '2']])
    const kept = await client.$queryRaw<object[]>`
      SELECT 1 AS "kept" FROM pg_prepared_statements WHERE statement = ${ofId.replace('?', '$1')}`
    expect(kept).toHaveLength(1)
  })

  it('is not kept beside five hundred others, which would fill the server’s memory', async () => {
    const { engine, client } = await open()
    for (let n = 0; n < 510; n += 1)
      expect(await engine.read(`SELECT ${n} WHERE ? = 'x'`, ['x'])).toEqual([[n]])
    const [{ kept } = {}] = await client.$queryRaw<{ kept: number }[]>`
      SELECT count(*)::integer AS "kept" FROM pg_prepared_statements`
    expect(kept).toBeGreaterThan(490)
    expect(kept).toBeLessThanOrEqual(500)
  })

  it('that was prepared before a migration is asked for in another way once, and runs then', async () => {
    const { engine } = await open()
    const all = `SELECT * FROM "Kept" WHERE "id" = ?`
    expect(await engine.read(all, ['one'])).toEqual([['one', '1']])
    await other.query(`ALTER TABLE "Kept" ADD COLUMN "more" BOOLEAN DEFAULT true`)
    expect(await engine.read(all, ['one'])).toBeUndefined()
    expect(await engine.read(all, ['one'])).toEqual([['one', '1', true]])
  })

  it('that the database refuses is asked for in another way', async () => {
    const { engine } = await open()
    expect(await engine.read('SELECT "nothing" FROM "Kept"', [])).toBeUndefined()
    expect(await engine.read(ofId, ['one'])).toEqual([['1']])
  })

  it('that waits too long fails as Prisma’s do, and is not asked for once more', async () => {
    const { engine } = await open(100)
    await other.query('BEGIN')
    await other.query('LOCK TABLE "Kept" IN ACCESS EXCLUSIVE MODE')
    const error = await Promise.resolve(engine.read(ofId, ['one'])).catch(
      (reason: unknown) => reason,
    )
    await other.query('ROLLBACK')
    expect(isBusy(error)).toBe(true)
    expect(String(error)).not.toContain('Kept')
    expect(await engine.read(ofId, ['one'])).toEqual([['1']])
  })
})

describe('a connection', () => {
  const hangUp = () =>
    other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`)

  it('that the server has ended is made anew', async () => {
    const { engine } = await open()
    expect(await engine.read(ofId, ['one'])).toEqual([['1']])
    await hangUp()
    await expect.poll(() => readOrBusy(engine), { timeout: 10_000 }).toEqual([['1']])
  })

  it('that ends while it is read from is told as a busy database', async () => {
    const { engine } = await open()
    const reading = Promise.resolve(engine.read('SELECT pg_sleep(20)::text', []))
    const outcome = reading.catch((reason: unknown) => reason)
    const isReading = async () => {
      const { rows } = await other.query(
        `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%' AND state = 'active'`,
      )
      return rows.length
    }
    await expect.poll(isReading, { timeout: 10_000 }).toBe(1)
    await hangUp()
    expect(isBusy(await outcome)).toBe(true)
    expect(await engine.read(ofId, ['one'])).toEqual([['1']])
  })

  it('of a client that has been closed is left to Prisma, which opens another', async () => {
    const { engine, client } = await open()
    await client.$disconnect()
    expect(await engine.read(ofId, ['one'])).toBeUndefined()
    expect(await client.watch.count()).toBe(0)
    expect(await engine.read(ofId, ['one'])).toEqual([['1']])
  })
})

/** Before the pool hears that its connection has ended, one reading may be told so. */
const readOrBusy = async (engine: { read(sql: string, values: string[]): unknown }) => {
  try {
    return await engine.read(ofId, ['one'])
  } catch (error) {
    return isBusy(error)
  }
}

it('a value that PostgreSQL cannot hold is left to Keystone to refuse', async () => {
  const { engine } = await open()
  expect(engine.stored(Number.NaN)).toBeUndefined()
  expect(engine.stored(new Date(Number.NaN))).toBeUndefined()
})
