import { toRpcError } from './toRpcError.mjs'
import { log } from './log.mjs'

/** @typedef {import('./openDatabase.mjs').Database} Database */

/** @type {Record<string, (database: Database) => Promise<string>>} */
const COMMANDS = {
  'can-connect-to-database': async database => {
    await database.check()
    return 'Connection successful'
  },
  'create-database': async database =>
    `Database '${await database.create()}' was successfully created.`,
  'drop-database': async database => {
    await database.drop()
    return 'The database was successfully dropped.'
  },
}

/**
 * Runs one of the `cli` sub-commands. Prisma reads the outcome from standard error, after a first
 * line that it skips.
 * @param {string} command
 * @param {Database} database
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(command, database) {
  log('INFO', { message: 'Starting schema engine CLI' })
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!run) throw new Error(`There is no command ${command}.`)
  try {
    log('INFO', { message: await run(database) })
    return 0
  } catch (error) {
    const { message, error_code = '' } = toRpcError(database.connection.explain(error)).data
    log('ERROR', { is_panic: false, error_code, message })
    return 1
  }
}
