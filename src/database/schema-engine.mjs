#!/usr/bin/env node
/**
 * Prisma's schema engine without its native binary, which has to be downloaded from a host that not
 * every machine can reach: the same engine as WASM, spoken to in the same way (newline-delimited
 * JSON-RPC on standard input and output, `cli` sub-commands). prisma.config.ts hands it to Prisma.
 */
import { log } from './schema-engine/log.mjs'
import { openDatabase } from './schema-engine/openDatabase.mjs'
import { parseArguments } from './schema-engine/parseArguments.mjs'
import { runCommand } from './schema-engine/runCommand.mjs'
import { serveEngine } from './schema-engine/serveEngine.mjs'
import { loadWasm } from './schema-engine/wasmEngine.mjs'

// Prisma parses standard error, so a warning of Node's would be an error there.
process.removeAllListeners('warning')

try {
  const { version, datamodels, url, command } = parseArguments(process.argv.slice(2))
  if (version) console.log(`schema-engine-cli ${(await loadWasm()).version()}`)
  else if (command) process.exitCode = await runCommand(command, openDatabase(url))
  else await serveEngine(openDatabase(url), datamodels)
} catch (error) {
  log('ERROR', { is_panic: false, message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
