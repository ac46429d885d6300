import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'

import { freePort } from '../support/freePort'

/** What a receiver was sent. */
export type Received = { headers: IncomingHttpHeaders; body: string; told: Told }

/** A delivery’s content, as the receiver reads it. */
export type Told = {
  id: string
  event: string
  occurredAt: string
  article?: Record<string, unknown>
  reason?: string
  correction?: Record<string, unknown>
}

export type Receiver = {
  url: string
  received: Received[]
  /** What it answers with from now on: a status, or nothing at all. */
  answer(status: number | 'nothing', headers?: Record<string, string>): void
  /** Stops listening; what is sent to it is refused. */
  down(): Promise<void>
  up(): Promise<void>
}

/** Another system that webhooks lead to: a real HTTP server on a port of its own. */
export async function openReceiver(): Promise<Receiver> {
  const port = await freePort()
  const received: Received[] = []
  let reply: [status: number | 'nothing', headers?: Record<string, string>] = [204]
  let server: Server | undefined

  const up = async () => {
    server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', part => (body += part))
      request.on('end', () => {
        received.push({ headers: request.headers, body, told: JSON.parse(body) })
        const [status, headers] = reply
        if (status !== 'nothing') response.writeHead(status, headers).end()
      })
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const down = async () => {
    const closing = server
    server = undefined
    if (!closing) return
    closing.closeAllConnections()
    closing.close()
    await once(closing, 'close')
  }
  await up()
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (...given) => void (reply = given),
    up,
    down,
  }
}
