/** The seed of this run's random cases, shown in the titles; SEARCH_SEED=… repeats a run. */
export const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31)
