import Database from 'better-sqlite3'
import { Client } from 'pg'

/** @type {Database.Statement} */
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'))
const connection = Client.prototype

/**
 * From now on calls `watch` after each SQL statement that this process runs, with its text and the
 * connection that ran it, until the function that it answers with is called.
 *
 * In plain JavaScript, because Keystone's server does not start with a TypeScript loader in it.
 *
 * @param {(sql: string, connection: object) => void} watch
 */
export function watchStatements(watch) {
  const { run, all } = statement
  const { query } = connection
  for (const method of /** @type {const} */ (['run', 'all'])) {
    const original = statement[method]
    /**
     * @this {Database.Statement}
     * @param {unknown[]} values
     */
    statement[method] = function (...values) {
      const result = Reflect.apply(original, this, values)
      watch(this.source, this.database)
      return result
    }
  }
  /**
   * @this {Client}
   * @param {[string | { text: string }]} asked
   */
  connection.query = function (...asked) {
    const text = typeof asked[0] === 'string' ? asked[0] : asked[0].text
    return Reflect.apply(query, this, asked).finally(() => watch(text, this))
  }
  return () => {
    Object.assign(statement, { run, all })
    Object.assign(connection, { query })
  }
}
