/** How often a delivery is tried before it counts as failed; with the rests below, some 28 hours. */
export const mostTries = 40

const longestRest = 60 * 60_000

/**
 * How long to wait after the nth failed try, in milliseconds: 1 s, 2 s, 4 s and so on, up to an
 * hour, each a quarter shorter or longer by chance, so that many that failed together do not come
 * back together.
 */
export function restAfter(tries: number, chance: () => number = Math.random): number {
  const rest = Math.min(1_000 * 2 ** (tries - 1), longestRest)
  return Math.round(rest * (0.75 + chance() / 2))
}
