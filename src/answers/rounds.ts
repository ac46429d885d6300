/**
 * Work that is done in rounds, one at a time: whoever asks for it while a round is under way waits
 * for the next, together with all others who do. So a round has always begun after it was asked for.
 */
export class Rounds {
  readonly #work: () => Promise<void> | undefined
  /** Resolves when the round under way is over, however it ends. */
  #underWay: Promise<void> | undefined
  #next: Promise<void> | undefined

  /** @param work what a round does; undefined when that is done at once */
  constructor(work: () => Promise<void> | undefined) {
    this.#work = work
  }

  /** @throws what the round does */
  join(): Promise<void> | undefined {
    if (!this.#underWay) return this.#begin()
    return (this.#next ??= this.#underWay.then(() => {
      this.#next = undefined
      return this.#begin()
    }))
  }

  #begin(): Promise<void> | undefined {
    this.#underWay = undefined
    const done = this.#work()
    if (!done) return undefined
    const over = () => {
      if (!this.#next) this.#underWay = undefined // else the next begins in a moment
    }
    this.#underWay = done.then(over, over)
    return done
  }
}
