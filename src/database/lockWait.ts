import { setTimeout as pause } from 'node:timers/promises'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

const FIRST_PAUSE = 2
const LONGEST_PAUSE = 50

/**
 * Repeats a statement while another process holds the database, pausing between attempts so that
 * the event loop goes on. SQLite's own waiting (busy_timeout) blocks the whole process, because
 * better-sqlite3 is synchronous.
 */
export class LockWait {
  readonly #patience: number
  #lockedSince: number | undefined

  /** @param patience how long a statement waits for a lock before it fails, in milliseconds */
  constructor(patience: number) {
    this.#patience = patience
  }

  /**
   * Runs a statement that has no effect when it is refused a lock: one statement, never a script.
   *
   * @param askedAt when the statement was asked for (`performance.now()`). Patience counts from here
   *   or from the start of the lock, whichever is later: time spent waiting for our own transactions
   *   does not use it up, and statements that queued during one long lock fail together, not one
   *   patience after another.
   * @throws the adapter's `SocketTimeout` (Prisma's P1008) when patience ends
   */
  async run<T>(askedAt: number, statement: () => Promise<T>): Promise<T> {
    for (let next = FIRST_PAUSE; ; next = Math.min(next * 2, LONGEST_PAUSE)) {
      try {
        const result = await statement()
        this.#lockedSince = undefined
        return result
      } catch (error) {
        if (!isBusy(error)) {
          this.#lockedSince = undefined
          throw error
        }
        const now = performance.now()
        this.#lockedSince ??= now
        // Also before giving up: many that give up in a row would together stall the event loop.
        await pause(next)
        if (now >= Math.max(askedAt, this.#lockedSince) + this.#patience) throw error
      }
    }
  }
}

/** Whether SQLite refused a statement because another connection holds the lock it needs. */
export function isBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.originalCode?.startsWith('SQLITE_BUSY') === true
}
