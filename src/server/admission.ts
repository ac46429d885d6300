/** How much is done at the same time, and how long anybody waits for it. */
export const admissionLimits = {
  /** Anonymous requests worked on at the same time, at most: more would only slow each other down. */
  slots: 8,
  /** The same while somebody who is signed in waits for an answer. */
  slotsBesideEditors: 1,
  /** How late the event loop may be on average, in milliseconds, before slots are taken away. */
  loopDelay: 50,
  /**
   * How long an anonymous request waits for its turn when many come at once, in milliseconds. To sign
   * in is one too, and a whole newsroom may do so in the same moment.
   */
  patience: 10_000,
  /** The same in an overload: when whoever was next has been late for as long as `patience`. */
  patienceInOverload: 500,
  /** Whoever has waited for longer than this is late, in milliseconds. */
  moment: 50,
  /** How many may wait, so that memory is bounded. */
  waiting: 1_000,
}

/** A request’s place among the others. */
export type Place = {
  /** Resolves when it is its turn, with true; or with false: it is to come back later, or has gone. */
  turn: Promise<boolean>
  /** To be called when the work is over, or nobody waits for it any more; the second time it does nothing. */
  leave(): void
}

type Waiting = { since: number; hasLeft: boolean; settle(mayGo: boolean): void }

/**
 * Decides who is worked on now, who waits, and who is told to come back later, so that editors never
 * wait for readers: who is signed in always goes ahead, and readers get what is left.
 *
 * Readers have a number of slots. It shrinks while the event loop is late, whatever makes it so, and
 * grows again when it is not. In a burst readers wait in line for some seconds. Once whoever was next,
 * whenever that was looked at, had waited for more than a moment for as long as that, patience does not
 * make the line shorter, and it is kept short (the idea is CoDel’s, RFC 8289). A line in which
 * everybody’s turn comes at once harms nobody.
 */
export class Admission {
  readonly #limits: typeof admissionLimits
  readonly #line: Waiting[] = []
  #slots: number
  #readers = 0
  #editors = 0
  /** Since when whoever was next had always waited for longer than a moment. */
  #lateSince: number | undefined
  #isNextCalled = false

  constructor(limits = admissionLimits) {
    this.#limits = limits
    this.#slots = limits.slots
  }

  /** How many wait. */
  get waiting(): number {
    return this.#line.length
  }

  /** How many readers may be worked on at the same time. */
  get slots(): number {
    return this.#editors > 0 ? Math.min(this.#slots, this.#limits.slotsBesideEditors) : this.#slots
  }

  /** Somebody who is signed in: there is no waiting. */
  enterEditor(): Place {
    this.#editors += 1
    const leave = once(() => {
      this.#editors -= 1
      this.#next()
    })
    return { turn: Promise.resolve(true), leave }
  }

  /** A reader, who may have to wait, or to come back. */
  enterReader(now = performance.now()): Place {
    if (this.#line.length >= this.#limits.waiting)
      return { turn: Promise.resolve(false), leave() {} }

    let isWorkedOn = false
    const waiting: Waiting = { since: now, hasLeft: false, settle() {} }
    const turn = new Promise<boolean>(resolve => {
      waiting.settle = mayGo => {
        isWorkedOn = mayGo
        resolve(mayGo)
      }
    })
    const leave = once(() => {
      waiting.hasLeft = true
      if (isWorkedOn) this.#readers -= 1
      else waiting.settle(false) // others may wait for what it would have done
      this.#next()
    })
    this.#line.push(waiting)
    this.#next()
    return { turn, leave }
  }

  /**
   * To be called some ten times a second.
   *
   * @param loopDelay how late the event loop has been on average since the last time, in milliseconds
   */
  look(loopDelay: number, now = performance.now()) {
    this.#slots =
      loopDelay > this.#limits.loopDelay
        ? Math.max(1, Math.floor(this.#slots / 2))
        : Math.min(this.#limits.slots, this.#slots + 1)
    this.#next()
    const { patience, patienceInOverload, moment } = this.#limits
    const isLate = this.#line[0] !== undefined && now - this.#line[0].since > moment
    this.#lateSince = isLate ? (this.#lateSince ?? now) : undefined
    const isOverload = this.#lateSince !== undefined && now - this.#lateSince > patience
    const longest = isOverload ? patienceInOverload : patience
    while (this.#line[0] && now - this.#line[0].since > longest) this.#shift()?.settle(false)
  }

  /** Takes the first of the line out of it; undefined when that one has left by itself. */
  #shift(): Waiting | undefined {
    const first = this.#line.shift()
    return first?.hasLeft ? undefined : first
  }

  /**
   * Lets readers in for whom there are slots, when the event loop comes round: whoever is known to be
   * signed in and came meanwhile is seen first. All of them at once, because a round of the loop costs
   * as much as a fifth of an answer. SQLite answers at once, so that each is often done in one go; if
   * they take too long the loop is late, and there are fewer slots.
   */
  #next() {
    if (this.#isNextCalled || this.#line.length === 0 || this.#readers >= this.slots) return
    this.#isNextCalled = true
    setImmediate(() => {
      this.#isNextCalled = false
      while (this.#line.length > 0 && this.#readers < this.slots) {
        const reader = this.#shift()
        if (!reader) continue
        this.#readers += 1
        reader.settle(true)
      }
    })
  }
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
