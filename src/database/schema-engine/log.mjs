/**
 * Writes one line to standard error in the native engine's format (tracing's JSON): Prisma parses
 * these lines, so nothing else may go there.
 * @param {'INFO' | 'ERROR'} level
 * @param {Record<string, unknown> & { message: string }} fields
 */
export function log(level, fields) {
  const target = level === 'ERROR' ? 'schema_engine::logger' : 'schema_engine'
  const timestamp = new Date().toISOString()
  process.stderr.write(`${JSON.stringify({ timestamp, level, fields, target })}\n`)
}
