import { createServer } from 'node:net'
import { once } from 'node:events'

import { listenFailure } from '../listenFailure'

/**
 * Makes sure that the server will be able to listen, before minutes are spent on getting ready.
 *
 * @throws PlainError saying why it cannot.
 */
export async function assertPortFree(
  { port, host }: { port: number; host?: string },
  variable = 'PORT',
) {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, variable) // what a server emits
  }
  server.close()
  await once(server, 'close')
}
