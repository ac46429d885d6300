/** The seed of this run's random cases, shown in the titles; COPYDESK_SEED=… repeats a run. */
export const seed = Number(process.env.COPYDESK_SEED ?? Date.now() % 2 ** 31)
