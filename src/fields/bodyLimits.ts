/** What a body may hold: far more than any news story does, and soon read, tidied and answered. */
export const bodyLimits = {
  /** About 40,000 words, short enough to answer in one response. */
  characters: 250_000,
  /** The editor tidies a body in time by the square of its blocks and links. */
  blocks: 5_000,
  links: 500,
} as const
