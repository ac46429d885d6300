import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

let panic = ''

/** The Rust panic message the WASM engine left behind, or '' while it is well. */
export const panicMessage = () => panic

/**
 * Loads the WASM module by hand: the package's own entry imports the .wasm file as a module, which
 * Node does not do without a flag.
 * @returns {Promise<typeof bindings>}
 */
export async function loadWasm() {
  const script = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = new Uint8Array(await readFile(new URL('schema_engine_bg.wasm', script)))
  // It works for a second and ends: to optimise it takes longer than what that would save.
  setFlagsFromString('--liftoff-only')
  const module = await WebAssembly.compile(bytes)
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings })
  // The engine looks its panic reporter up by this name on the global object.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message: message => (panic = message),
    },
  })
  const { __wbg_set_wasm: setWasm } = bindings
  const { __wbindgen_start: run } = instance.exports
  setWasm(instance.exports)
  if (typeof run === 'function') run()
  return bindings
}

/**
 * Starts the engine. It asks the factory for its connection at once, so the connection should open
 * the database only when it is first used.
 * @param {[path: string, content: string][]} datamodels
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} factory
 */
export async function startWasmEngine(datamodels, factory) {
  const { SchemaEngine } = await loadWasm()
  return SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    forwardLog,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

/** @param {string} line Already in the native engine's format. */
function forwardLog(line) {
  process.stderr.write(line.endsWith('\n') ? line : `${line}\n`)
}
