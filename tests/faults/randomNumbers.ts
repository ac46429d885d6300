export type RandomNumbers = {
  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number
}

/**
 * Random numbers that a later run can repeat: the seed is printed, and `FAULTS_SEED=…` sets it.
 *
 * The generator is mulberry32, small and good enough to choose moments with.
 */
export function randomNumbers(purpose: string): RandomNumbers {
  const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 2 ** 31)
  console.log(`${purpose}: FAULTS_SEED=${seed}`)
  let state = seed
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
    },
  }
}
