import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A client that sends bytes as it likes, and reads them or does not. */
export type RawClient = {
  socket: Socket
  /** What has come back so far. */
  received(): string
  /** Resolves when what came back fits; throws when the connection ends first. */
  hears(pattern: RegExp): Promise<string>
  /** Resolves when the server has ended the connection; with the milliseconds that it took. */
  isCutOff(): Promise<number>
}

/** Connects to a server of this machine. */
export async function rawClient(address: string): Promise<RawClient> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let received = ''
  let isOver = false
  socket.on('data', bytes => (received += String(bytes)))
  socket.on('error', () => {}) // the server may reset it
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
  void closed.then(() => (isOver = true))
  await once(socket, 'connect')
  const connectedAt = performance.now()
  return {
    socket,
    received: () => received,
    async hears(pattern) {
      while (!pattern.test(received)) {
        if (isOver) throw new Error(`it ended without ${pattern}: ${received}`)
        await wait(5)
      }
      return received
    },
    async isCutOff() {
      await closed
      return performance.now() - connectedAt
    },
  }
}
