/** “1 source”, “7 sources”. */
export const counted = (count: number | null, what: string): string =>
  count === 1 ? `1 ${what}` : `${count ?? 0} ${what}s`
