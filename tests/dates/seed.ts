/** The seed of this run's random cases, shown in the titles; DATES_SEED=… repeats a run. */
export const seed = Number(process.env.DATES_SEED ?? Date.now() % 2 ** 31)
