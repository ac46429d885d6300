import { readFile } from 'node:fs/promises'
import { engineMethods } from './engineMethods.mjs'
import { log } from './log.mjs'
import { clientPrinter, serveJsonRpc } from './serveJsonRpc.mjs'
import { toRpcError } from './toRpcError.mjs'
import { panicMessage, startWasmEngine } from './wasmEngine.mjs'

/** What the native engine exits with after a Rust panic; Prisma then shows its message. */
const PANIC = 101

/**
 * Serves the engine on standard input and output until the input ends or Prisma sends SIGTERM.
 * @param {import('./openDatabase.mjs').Database} database
 * @param {string[]} schemaPaths
 */
export async function serveEngine(database, schemaPaths) {
  const { connection } = database
  /** @type {ReturnType<typeof startWasmEngine> | undefined} */
  let engine
  const start = () =>
    (engine ??= readDatamodels(schemaPaths).then(datamodels =>
      startWasmEngine(datamodels, database.adapterFactory),
    ))

  const stop = async () => {
    await connection.dispose()
    process.exit(0)
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
  // A panic in the midst of a request breaks out of the WASM engine here, and no answer follows.
  process.once('uncaughtException', endInPanic)

  await serveJsonRpc({
    input: process.stdin,
    output: process.stdout,
    methods: engineMethods({ database, start, print: clientPrinter(process.stdout) }),
    beforeEach: () => connection.forget(),
    toRpcError(error) {
      if (error instanceof WebAssembly.RuntimeError) endInPanic(error)
      return toRpcError(connection.explain(error))
    },
  })
  await connection.dispose()
}

/**
 * @param {Error} error
 * @returns {never}
 */
function endInPanic(error) {
  log('ERROR', { is_panic: true, message: panicMessage() || error.message })
  process.exit(PANIC)
}

/**
 * @param {string[]} paths
 * @returns {Promise<[path: string, content: string][]>}
 */
function readDatamodels(paths) {
  return Promise.all(
    paths.map(async path => /** @type {const} */ ([path, await readFile(path, 'utf8')])),
  )
}
