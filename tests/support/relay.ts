import { once } from 'node:events'
import net from 'node:net'

export type Relay = {
  port: number
  /** Hangs up on everybody and takes no calls until `comeBack`. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Carries nothing any more for those who have called, and does not hang up. */
  fallSilent(): void
}

/** A port of this machine that leads to another, and may be taken away as a server's network is. */
export async function openRelay(to: { host: string; port: number }): Promise<Relay> {
  const open = new Set<net.Socket>()
  const server = net.createServer(caller => {
    const called = net.connect(to)
    for (const [socket, other] of [
      [caller, called],
      [called, caller],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    async goAway() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
    comeBack: () => listen(address.port),
    fallSilent() {
      for (const socket of open) socket.unpipe().pause()
    },
  }
}
