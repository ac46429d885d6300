import type { RequestListener, Server } from 'node:http'

/**
 * Puts a listener around everything a server answers requests with so far: Express, and what has
 * been put in front of it. Whatever is put around it later comes first.
 */
export function around(server: Server, wrap: (behind: RequestListener) => RequestListener) {
  const behind = server.listeners('request')
  server.removeAllListeners('request')
  server.on(
    'request',
    wrap((request, response) => {
      for (const listener of behind) listener.call(server, request, response)
    }),
  )
}
