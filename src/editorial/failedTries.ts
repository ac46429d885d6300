const longestRest = 5 * 60_000

type Failure = { reason: string; rest: number; until: number }

/**
 * Remembers what could not be done, so that it is tried less and less often and told once: one
 * second after the first time, then after twice as long each time, up to five minutes.
 */
export class FailedTries {
  readonly #failures = new Map<string, Failure>()

  /** Whether the next try is still to come. */
  isResting(id: string): boolean {
    return Date.now() < (this.#failures.get(id)?.until ?? 0)
  }

  /** @returns whether this is news: the first failure, or one for another reason */
  add(id: string, reason: string): boolean {
    const last = this.#failures.get(id)
    const rest = Math.min(last ? last.rest * 2 : 1_000, longestRest)
    this.#failures.set(id, { reason, rest, until: Date.now() + rest })
    return last?.reason !== reason
  }

  /** Forgets whatever is not waiting to be done any more. */
  keepOnly(ids: readonly string[]) {
    const kept = new Set(ids)
    for (const id of this.#failures.keys()) if (!kept.has(id)) this.#failures.delete(id)
  }
}
