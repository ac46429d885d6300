/** The seed of this run's random cases, shown in the titles; DELIVERY_SEED=… repeats a run. */
export const seed = Number(process.env.DELIVERY_SEED ?? Date.now() % 2 ** 31)
