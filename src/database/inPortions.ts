/** Prisma sends SQLite at most 999 parameters a statement, and a filter may name an id four times. */
const portion = 200

/** Cuts a list of ids into lists short enough to be filtered by. */
export function inPortions(ids: readonly string[]): string[][] {
  const portions = Math.ceil(ids.length / portion)
  return Array.from({ length: portions }, (_, n) => ids.slice(n * portion, (n + 1) * portion))
}
