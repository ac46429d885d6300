/** Prisma's codes for "could not get hold of the database in time". */
const codes = new Set(['P1008', 'P2024', 'P2028', 'P2034'])

/** Whether an error means that somebody else kept the database for too long. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.has(String(error.code))
}
