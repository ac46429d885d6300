import Database from 'better-sqlite3'

/** @type {Database.Statement} */
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'))

/**
 * From now on calls `watch` after each SQL statement that this process runs, with its text, until
 * the function that it answers with is called.
 *
 * In plain JavaScript, because Keystone's server does not start with a TypeScript loader in it.
 *
 * @param {(sql: string) => void} watch
 */
export function watchStatements(watch) {
  const { run, all } = statement
  for (const method of /** @type {const} */ (['run', 'all'])) {
    const original = statement[method]
    /**
     * @this {Database.Statement}
     * @param {unknown[]} values
     */
    statement[method] = function (...values) {
      const result = Reflect.apply(original, this, values)
      watch(this.source)
      return result
    }
  }
  return () => {
    Object.assign(statement, { run, all })
  }
}
