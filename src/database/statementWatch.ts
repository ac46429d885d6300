/**
 * Told of a statement that has been run.
 *
 * @param sql its text, in which values are only placeholders
 * @param startedAt when it began, on the clock of `performance.now()`
 * @param milliseconds how long the database worked on it
 */
export type StatementWatch = (sql: string, startedAt: number, milliseconds: number) => void

const watches = new Set<StatementWatch>()

/**
 * Has every SQL statement of this process told, whichever connection it runs on.
 *
 * @returns ends it
 */
export function watchStatements(watch: StatementWatch): () => void {
  watches.add(watch)
  return () => void watches.delete(watch)
}

/** Runs a statement, and tells of it. Every driver runs its statements through this. */
export function watched<T>(sql: string, run: () => T): T {
  if (watches.size === 0) return run()
  const startedAt = performance.now()
  try {
    return run()
  } finally {
    tell(sql, startedAt)
  }
}

/** The same for a statement that is waited for. */
export async function watchedUntilDone<T>(sql: string, run: () => Promise<T>): Promise<T> {
  if (watches.size === 0) return run()
  const startedAt = performance.now()
  try {
    return await run()
  } finally {
    tell(sql, startedAt)
  }
}

function tell(sql: string, startedAt: number) {
  const milliseconds = performance.now() - startedAt
  for (const watch of watches) watch(sql, startedAt, milliseconds)
}
