/**
 * Prisma's codes for "could not get hold of the database in time": of a lock or a turn, and of a
 * server that is away, has closed the connection or has no room for another.
 */
const codes = new Set(['P1008', 'P2024', 'P2028', 'P2034', 'P1001', 'P1017', 'P2037'])

/** Whether an error means that somebody else kept the database for too long. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return codes.has(String(error.code)) || isTimeout(error)
}

/** A raw statement's failure has one code, whatever it was. */
function isTimeout(error: object): boolean {
  const { meta }: { meta?: { driverAdapterError?: { cause?: { kind?: unknown } } } } = error
  return meta?.driverAdapterError?.cause?.kind === 'SocketTimeout'
}
