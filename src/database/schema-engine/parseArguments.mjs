import { parseArgs } from 'node:util'

/**
 * @typedef {object} EngineArguments
 * @property {boolean} version Print the version and stop.
 * @property {string[]} datamodels Paths of the Prisma schema files.
 * @property {string | undefined} url The database's URL, when the configuration names one.
 * @property {string | undefined} command The `cli` sub-command; without one, serve JSON-RPC.
 */

/**
 * Reads the command line the way Prisma 7 spells it to its native engine. The preview features and
 * extension types it may also pass concern PostgreSQL only, where the WASM engine cannot take them.
 * @param {string[]} argv Everything after the script's own path.
 * @returns {EngineArguments}
 * @throws {TypeError} for an option the native engine does not know either.
 */
export function parseArguments(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      version: { type: 'boolean', short: 'V', default: false },
      datamodels: { type: 'string', short: 'd', multiple: true, default: [] },
      datasource: { type: 'string', default: '{}' },
      'enabled-preview-features': { type: 'string' },
      'extension-types': { type: 'string' },
    },
  })
  return {
    version: values.version,
    datamodels: values.datamodels,
    url: JSON.parse(values.datasource).url,
    command: positionals[0] === 'cli' ? positionals[1] : undefined,
  }
}
