import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * Looks at a request before Express does; tells whether it answers it itself.
 *
 * @param passOn hands a request to Express after all, for one that said it would answer
 */
export type FrontHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  passOn: (request: IncomingMessage) => void,
) => boolean

/**
 * Puts handlers in front of what a server already listens with, which is Express: its middleware
 * alone costs several times what a cached answer does. The first that answers is the last that is
 * asked.
 */
export function inFront(server: Server, handlers: readonly FrontHandler[]) {
  const behind = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    const passOn = (asked: IncomingMessage) => {
      for (const listener of behind) listener.call(server, asked, response)
    }
    if (handlers.some(answers => answers(request, response, passOn))) return
    passOn(request)
  })
}
