/** Ends a turn; calling it again does nothing. */
export type EndTurn = () => void

/**
 * Hands out one turn at a time, in the order in which the turns were asked for. A turn lasts until
 * its holder ends it, however many others wait.
 */
export class WriteQueue {
  #last: Promise<void> = Promise.resolve()

  /** Waits for a turn, which the caller must end whatever happens. */
  turn(): Promise<EndTurn> {
    const before = this.#last
    return new Promise(resolve => {
      this.#last = new Promise(end => {
        void before.then(() => resolve(end))
      })
    })
  }

  /** Runs a task in a turn of its own and hands on its result or its error. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    const end = await this.turn()
    try {
      return await task()
    } finally {
      end()
    }
  }
}
