import { LRUCache } from 'lru-cache'

import type { Answer } from './answer'
import { everything, type PublicChanges } from './publicChanges'
import { Rounds } from './rounds'

/** An answer that has just been made. */
export type Made = {
  answer: Answer
  /** What it depends on; undefined when that is not known, and then it is not kept. */
  tags: ReadonlySet<string> | undefined
  /** Whether the same may be answered again. */
  isLasting: boolean
}

/** Answers that are being made, and what has changed since they were begun. */
type UnderWay = { made: Promise<Answer>; changed: Set<string> }
type Kept = { answer: Answer; tags: ReadonlySet<string> }

/** An answer that something changes under its hands so often is given up. */
const mostTries = 20

/** What an entry takes beside its answer, and each tag in it and in the index, in bytes. */
const [entryBytes, tagBytes] = [1_000, 150]

/** The database changed again and again while an answer was being read from it. */
export class NeverSettled extends Error {
  override name = 'NeverSettled'
}

/**
 * Keeps answers as long as what they depend on has not changed.
 *
 * An answer is read by several statements. If anything that it depends on changes meanwhile it is
 * read again, so that it says what was true at one moment, and that moment is not before it was
 * asked for. Whoever asks for what is being read already gets the same answer.
 */
export class AnswerCache {
  readonly #changes: PublicChanges
  readonly #kept: LRUCache<string, Kept>
  readonly #keysByTag = new Map<string, Set<string>>()
  readonly #underWay = new Map<string, UnderWay>()
  readonly #refreshing = new Rounds(() => this.#takeChanges())
  #nextMoment = -Infinity
  #isFresh = false

  /** @param bytes how much memory answers may take; with 0 none is kept */
  constructor(changes: PublicChanges, bytes: number) {
    this.#changes = changes
    this.#kept = new LRUCache({
      maxSize: Math.max(1, bytes),
      sizeCalculation: ({ answer, tags }, key) =>
        2 * key.length + answer.bytes + entryBytes + tags.size * tagBytes,
      dispose: ({ tags }, key) => this.#forget(key, tags),
    })
  }

  get size(): number {
    return this.#kept.size
  }

  /**
   * Drops what has changed. Call it when a request has come, and ask for its answer afterwards.
   *
   * @throws what the database says when it cannot tell
   */
  refresh(): Promise<void> | undefined {
    return this.#refreshing.join()
  }

  /**
   * The same for requests that come in one turn of the event loop: they had all been sent when it
   * began, so what is true when the first is looked at is true of them all.
   *
   * @throws what the database says when it cannot tell
   */
  refreshThisTurn(): Promise<void> | undefined {
    if (this.#isFresh) return undefined
    const refreshing = this.refresh()
    if (refreshing) return refreshing
    this.#isFresh = true
    setImmediate(() => (this.#isFresh = false))
    return undefined
  }

  /** An answer that is kept, as far as is known since the last `refresh`. */
  get(key: string): Answer | undefined {
    return this.#kept.get(key)?.answer
  }

  /** Makes an answer, or waits for the same that is being made. */
  make(key: string, make: () => Promise<Made>): Promise<Answer> {
    const other = this.#underWay.get(key)
    if (other) return other.made
    const changed = new Set<string>()
    const made = this.#settled(key, make, changed).finally(() => {
      if (this.#underWay.get(key)?.changed === changed) this.#underWay.delete(key)
    })
    this.#underWay.set(key, { made, changed })
    return made
  }

  clear() {
    this.#kept.clear()
  }

  async #settled(key: string, make: () => Promise<Made>, changed: Set<string>): Promise<Answer> {
    for (let tries = 1; tries <= mostTries; tries++) {
      changed.clear()
      const made = await make()
      const refreshing = this.refresh()
      if (refreshing) await refreshing
      if (isTouched(made, changed)) continue
      // Whoever asks from here on finds what is kept, or has it read again.
      this.#underWay.delete(key)
      this.#keep(key, made)
      return made.answer
    }
    throw new NeverSettled()
  }

  #keep(key: string, { answer, tags, isLasting }: Made) {
    if (!isLasting || !tags) return
    this.#kept.set(key, { answer, tags })
    if (this.#kept.peek(key) === undefined) return // larger than all that may be kept
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysByTag.set(tag, new Set([key]))
    }
  }

  #forget(key: string, tags: ReadonlySet<string>) {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }

  #takeChanges(): Promise<void> | undefined {
    const changed = this.#changes.take()
    if (changed instanceof Promise) return changed.then(news => this.#apply(news))
    return this.#apply(changed)
  }

  #apply(changed: readonly string[]): Promise<void> | undefined {
    const now = Date.now() // once: a moment that comes in between must be found by the next
    const isOver = now >= this.#nextMoment
    if (changed.length === 0 && !isOver) return undefined
    if (isOver) this.#drop(everything)
    else for (const tag of changed) this.#drop(tag)

    this.#nextMoment = -Infinity // until it is known, nothing is kept
    const next = this.#changes.nextMoment(new Date(now))
    if (next instanceof Promise) return next.then(moment => void (this.#nextMoment = moment))
    this.#nextMoment = next
    return undefined
  }

  #drop(tag: string) {
    for (const { changed } of this.#underWay.values()) changed.add(tag)
    if (tag === everything) this.#kept.clear()
    else for (const key of this.#keysByTag.get(tag) ?? []) this.#kept.delete(key)
  }
}

function isTouched({ tags }: Made, changed: ReadonlySet<string>): boolean {
  if (changed.size === 0) return false
  if (!tags || changed.has(everything)) return true
  for (const tag of changed) if (tags.has(tag)) return true
  return false
}
