import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { PrismaClient } from '../../generated/postgresql/prisma/client'
import { isBusy } from '../../src/database/isBusy'
import { engineBehind } from '../../src/database/engine'
import { isOutcomeUnknown } from '../../src/database/outcomeUnknown'
import { postgresqlAdapter } from '../../src/database/postgresql'
import { isAway, postgresqlError } from '../../src/database/postgresqlError'
import { keepBusy } from '../support/keepBusy'
import { makeDatabase } from '../support/newsroom'
import { openRelay, type Relay } from '../support/relay'

/*
 * What PostgreSQL does by itself is otherwise than what Stet's rules rest on; these are the promises
 * that sqlite.test.ts holds the other engine to.
 */

let url: string
const clients: PrismaClient[] = []
beforeAll(async () => {
  url = await makeDatabase('postgresql')
})
afterAll(() => Promise.all(clients.map(client => client.$disconnect())))

/** As many connections as a process has, in a pool of its own. */
function open(options: { poolSize?: number; patience?: number } = {}): PrismaClient {
  const client = new PrismaClient({ adapter: postgresqlAdapter({ url, poolSize: 5, ...options }) })
  clients.push(client)
  return client
}

const unhurried = { maxWait: 60_000, timeout: 60_000 }
const watch = (id: string) => ({ id, item: 'item', user: 'user', seenAt: new Date() })

describe('a transaction', () => {
  it('of one process waits for those of another: what both count is counted once', async () => {
    const processes = [open(), open()]
    const count = (process: PrismaClient) =>
      process.$transaction(async transaction => {
        const { _max } = await transaction.delivery.aggregate({ _max: { number: true } })
        const number = (_max.number ?? 0) + 1
        await transaction.delivery.create({ data: { number } })
        return number
      }, unhurried)
    const numbers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => count(processes[n % 2] as PrismaClient)),
    )
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  })

  it('in which a statement failed saves nothing, though nobody looked', async () => {
    const client = open()
    await client.watch.create({ data: watch('taken') })
    const hidden = client.$transaction(async transaction => {
      await transaction.watch.create({ data: watch('beside') })
      await transaction.watch.create({ data: watch('taken') }).catch(() => undefined)
      return 'saved'
    })
    await expect(hidden).rejects.toThrow(/UniqueConstraintViolation/)
    expect(await client.watch.count({ where: { id: 'beside' } })).toBe(0)
  })

  it('tells of every later statement why the first one failed', async () => {
    const client = open()
    const failures = client.$transaction(async transaction => {
      const create = (id: string) =>
        transaction.watch.create({ data: watch(id) }).catch((reason: { code: string }) => reason)
      const [first, second] = [await create('taken'), await create('free')]
      throw new Error(JSON.stringify([first, second].map(one => 'code' in one && one.code)))
    })
    await expect(failures).rejects.toThrow('["P2002","P2002"]')
  })

  it('that fails takes no save along that was made beside it', async () => {
    const client = open()
    const doomed = Array.from({ length: 40 }, (_, n) =>
      client.$transaction(async transaction => {
        await transaction.watch.create({ data: watch(`doomed ${n}`) })
        await wait(1)
        throw new Error('changed my mind')
      }, unhurried),
    )
    const kept = Array.from({ length: 120 }, (_, n) =>
      client.watch.create({ data: watch(`kept ${n}`) }),
    )
    expect(await Promise.allSettled(doomed)).toEqual(
      doomed.map(() => expect.objectContaining({ status: 'rejected' })),
    )
    await Promise.all(kept)
    expect(await client.watch.count({ where: { id: { startsWith: 'kept' } } })).toBe(120)
    expect(await client.watch.count({ where: { id: { startsWith: 'doomed' } } })).toBe(0)
  })

  it('that waits for its turn takes no connection from whoever reads', async () => {
    const client = open({ poolSize: 2 })
    const [written, over] = [new AbortController(), new AbortController()]
    const hasWritten = once(written.signal, 'abort')
    const long = client.$transaction(async transaction => {
      await transaction.watch.create({ data: watch('long') })
      const isOver = once(over.signal, 'abort')
      written.abort()
      await isOver
    }, unhurried)
    await hasWritten
    const waiting = Array.from({ length: 10 }, (_, n) =>
      client.$transaction(
        [client.watch.create({ data: watch(`waited ${n}`) })],
        unhurried as never,
      ),
    )
    await client.watch.findMany()
    expect(await client.watch.count({ where: { id: 'long' } })).toBe(0)
    over.abort()
    await Promise.all([long, ...waiting])
  })

  it('that another process keeps waiting for too long is told that the database is busy', async () => {
    const letGo = await keepBusy(url)
    const client = open({ patience: 100 })
    const write = () => client.$transaction(async one => one.watch.count(), unhurried)
    const error = await write().catch((reason: unknown) => reason)
    expect(isBusy(error)).toBe(true)
    await letGo()
    expect(await write()).toBeGreaterThanOrEqual(0)
  })
})

describe('a server that falls silent', () => {
  let relay: Relay
  let client: PrismaClient
  beforeAll(async () => {
    const { hostname: host, port } = new URL(url)
    relay = await openRelay({ host, port: Number(port) })
    const through = Object.assign(new URL(url), { port: relay.port }).href
    const adapter = postgresqlAdapter({ url: through, poolSize: 2, longest: 1_000 })
    client = new PrismaClient({ adapter })
  })
  afterAll(async () => {
    await client.$disconnect()
    await relay.goAway()
  })

  /** A transaction in which the server falls silent after its first statement. */
  const saving = (further: (one: Pick<PrismaClient, 'watch'>) => Promise<unknown>) =>
    client
      .$transaction(async one => {
        await one.watch.count()
        relay.fallSilent()
        await further(one)
      }, unhurried)
      .catch((reason: unknown) => reason)

  /** Until then the server holds the lock of a writer who is not there any more. */
  afterEach(async () => {
    await relay.goAway()
    await relay.comeBack()
    expect(await client.$transaction(one => one.watch.count(), unhurried)).toEqual(
      expect.any(Number),
    )
  })

  it('is given up after a while, and is not waited for a second time to roll back', async () => {
    const before = performance.now()
    expect(isBusy(await saving(one => one.watch.count()))).toBe(true)
    expect(performance.now() - before).toBeLessThan(9_000) // 6 s, and not twice that
  })

  it('may have committed, or not', async () => {
    const error = await saving(async () => {})
    expect([isOutcomeUnknown(error), isBusy(error)]).toEqual([true, false])
  })
})

it.each([
  ['08P01', 'server login has been failing, try again later (server_login_retry)', true],
  ['08P01', 'server conn crashed?', true],
  ['08P01', 'bind message supplies 5 parameters, but prepared statement "a" requires 1', false],
  ['25006', 'cannot execute INSERT in a read-only transaction', true],
  ['57P01', 'terminating connection due to administrator command', true],
  ['22021', 'invalid byte sequence', false],
])('%s, %s: whether it passes by itself', (code, message, isPassing) => {
  const error = new DriverAdapterError({
    ...{ kind: 'postgres', code, message, severity: 'ERROR' },
    ...{ detail: undefined, column: undefined, hint: undefined },
    ...{ originalCode: code, originalMessage: message },
  })
  expect(isAway(postgresqlError(error))).toBe(isPassing)
})

it('a value that must be unique is told by its fields, as on SQLite', async () => {
  const { revision } = open()
  const data = { list: 'Article', item: 'one', number: 7 }
  await revision.create({ data })
  const error = await revision.create({ data }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    code: 'P2002',
    meta: { driverAdapterError: { cause: { constraint: { fields: ['list', 'item', 'number'] } } } },
  })
})

it('a client and its transactions tell which engine they work on', async () => {
  const client = open()
  expect(engineBehind(client)).toBe('postgresql')
  expect(await client.$transaction(async one => engineBehind(one))).toBe('postgresql')
})
