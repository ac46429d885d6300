import type { Random } from './random'

/** A few numbers that come all the time, and many that come once. */
export type LongTail = {
  /** Numbers from 0, less than this. */
  size: number
  /** About how many share the top: the larger, the less often each of them comes. */
  head: number
  /** How fast the rest thins out. */
  exponent: number
}

/**
 * A number with a long tail, as names have in the news (Zipf's law, in Mandelbrot's form): the number
 * k comes in proportion to (1 + k/head)^-exponent. It is drawn by inverting the distribution, so
 * that no table is kept, however large the size; and the more is drawn, the more numbers there are,
 * but ever more slowly.
 */
export function longTail(random: Random, { size, head, exponent }: LongTail): number {
  const power = exponent - 1
  const least = (1 + size / head) ** -power
  const share = least + (1 - random.fraction()) * (1 - least)
  return Math.min(size - 1, Math.floor(head * (share ** (-1 / power) - 1)))
}
