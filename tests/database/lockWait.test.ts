import { setTimeout as pause } from 'node:timers/promises'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { expect, it } from 'vitest'
import { LockWait } from '../../src/database/lockWait'

const busy = new DriverAdapterError({ kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY' })

/** A statement that is refused so many times before it succeeds. */
function refused(times: number) {
  return async () => {
    if (times-- > 0) throw busy
    return 'done'
  }
}

it('does not count the time before the lock against a statement asked for long ago', async () => {
  const lock = new LockWait(100)
  const longAgo = performance.now() - 10_000
  expect(await lock.run(longAgo, refused(2))).toBe('done')
  await pause(150)
  expect(await lock.run(longAgo, refused(2))).toBe('done')
})

it('lets statements that queued during one long lock fail together', async () => {
  const lock = new LockWait(100)
  const asked = performance.now()
  await expect(lock.run(asked, refused(Infinity))).rejects.toBe(busy)
  let tries = 0
  const next = lock.run(asked, async () => {
    tries++
    throw busy
  })
  await expect(next).rejects.toBe(busy)
  expect(tries).toBe(1)
})

it('does not repeat a statement that failed for another reason', async () => {
  const unique = new DriverAdapterError({ kind: 'UniqueConstraintViolation' })
  let tries = 0
  const run = new LockWait(1000).run(performance.now(), async () => {
    tries++
    throw unique
  })
  await expect(run).rejects.toBe(unique)
  expect(tries).toBe(1)
})
