import { createInterface } from 'node:readline'

/** @typedef {Record<string, (params: never) => Promise<unknown>>} Methods */
/** @typedef {{ code: number, message: string, data?: unknown }} RpcError */

/**
 * Answers newline-delimited JSON-RPC 2.0 requests, one at a time and in order, until the input ends.
 * @see https://www.jsonrpc.org/specification
 * @param {object} connection
 * @param {NodeJS.ReadableStream} connection.input
 * @param {NodeJS.WritableStream} connection.output
 * @param {Methods} connection.methods
 * @param {() => void} connection.beforeEach Runs before each method.
 * @param {(error: unknown) => RpcError} connection.toRpcError
 */
export async function serveJsonRpc({ input, output, methods, beforeEach, toRpcError }) {
  const send = lineSender(output)
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue
    const { id, method, params } = JSON.parse(line)
    // A line without a method is the client's answer to a request of ours: nothing waits for it.
    if (method === undefined) continue
    const answer = Object.hasOwn(methods, method) ? methods[method] : undefined
    if (!answer) {
      send({ id, error: { code: -32601, message: `Method not found: ${method}` } })
      continue
    }
    beforeEach()
    try {
      send({ id, result: (await answer(/** @type {never} */ (params))) ?? null })
    } catch (error) {
      send({ id, error: toRpcError(error) })
    }
  }
}

/**
 * Makes the function that has the client print a text for people, as the native engine does.
 * @param {NodeJS.WritableStream} output
 * @returns {(content: string) => void}
 */
export function clientPrinter(output) {
  const send = lineSender(output)
  let id = 0
  // Prisma adds a line end of its own.
  return content =>
    send({ id: id++, method: 'print', params: { content: content.replace(/\n$/, '') } })
}

/** @param {NodeJS.WritableStream} output */
function lineSender(output) {
  /** @param {object} message */
  return message => output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
