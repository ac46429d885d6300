/** A try that was let through. Its end must be told, whatever it was; the first word holds. */
export type Try = {
  /** It goes on counting. */
  keep(): void
  /** It does not count any more. */
  giveBack(): void
}

type Counted = { time: number; isUnderWay: boolean; over: Promise<void> }

/** Past this many keys the oldest are forgotten: memory is bounded, whatever is sent. */
const mostKeys = 50_000

/**
 * Counts tries by key, and lets through only so many of one key within a time.
 *
 * A try counts from its start, or else many at once would all be let through. Whoever comes when
 * they are used up, but some are still under way, waits until it is known whether those count.
 */
export class Tries {
  readonly #counted = new Map<string, Counted[]>()

  /** @param limit how many tries may count within how many milliseconds */
  constructor(private readonly limit: { tries: number; milliseconds: number }) {}

  /** Begins a try, or answers undefined when there have been too many lately. */
  async take(key: string): Promise<Try | undefined> {
    for (let lately = this.#lately(key); ; lately = this.#lately(key)) {
      if (lately.length < this.limit.tries) return this.#begin(key, lately)
      const underWay = lately.filter(({ isUnderWay }) => isUnderWay)
      if (underWay.length === 0) return undefined
      await Promise.race(underWay.map(({ over }) => over))
    }
  }

  clear(key: string) {
    this.#counted.delete(key)
  }

  #lately(key: string): Counted[] {
    const since = Date.now() - this.limit.milliseconds
    return (this.#counted.get(key) ?? []).filter(({ time }) => time > since)
  }

  #begin(key: string, lately: Counted[]): Try {
    const { promise: over, resolve: end } = withResolvers()
    const own: Counted = { time: Date.now(), isUnderWay: true, over }
    this.#counted.delete(key) // set again, it becomes the newest
    this.#counted.set(key, [...lately, own])
    const [oldest] = this.#counted.keys()
    if (this.#counted.size > mostKeys && oldest !== undefined) this.#counted.delete(oldest)

    return {
      keep() {
        own.isUnderWay = false
        end()
      },
      giveBack: () => {
        const others = this.#counted.get(key)?.filter(counted => counted !== own) ?? []
        if (others.length > 0) this.#counted.set(key, others)
        else this.#counted.delete(key)
        end()
      },
    }
  }
}

/** Promise.withResolvers, which Node 20 does not have yet. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>(settle => (resolve = settle))
  return { promise, resolve }
}
