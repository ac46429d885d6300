/**
 * Numbers that look random and are the same at every run: Chris Doty-Humphrey's sfc32, from his
 * PractRand (https://pracrand.sourceforge.net/RNG_engines.txt). Not for secrets.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /** Three words of 32 bits say which numbers come; words next to each other do for that. */
  constructor(a: number, b: number, c: number) {
    this.#a = a | 0
    this.#b = b | 0
    this.#c = c | 0
    for (let round = 0; round < 12; round++) this.#next()
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    return (this.#next() >>> 0) / 2 ** 32
  }

  /** A whole number from 0, less than `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end)
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One entry of a table. */
  pick<T>(table: readonly [T, ...T[]]): T {
    return table[this.below(table.length)] ?? table[0]
  }

  #next(): number {
    const result = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0
    return result
  }
}
