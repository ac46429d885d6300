import type { Server } from 'node:http'

const milliseconds = 1_000

/**
 * Looks once a second while a server runs, and at once when it starts: what fell due while it was
 * down is found then.
 *
 * @param look given a signal that ends its work; it must not throw
 * @returns looks at once, or again when a look is under way
 */
export function everySecond(
  server: Server,
  look: (over: AbortSignal) => Promise<void>,
): () => void {
  const over = new AbortController()
  let isLooking = false
  let isWanted = false
  const lookAgain = async () => {
    isWanted = true
    if (isLooking) return
    isLooking = true
    while (isWanted && !over.signal.aborted) {
      isWanted = false
      await look(over.signal)
    }
    isLooking = false
  }
  const lookOnceMore = () => void lookAgain()
  const start = () => {
    lookOnceMore()
    const timer = setInterval(() => isLooking || lookOnceMore(), milliseconds).unref()
    server.once('close', () => {
      clearInterval(timer)
      over.abort()
    })
  }
  if (server.listening) start()
  else server.once('listening', start)
  return lookOnceMore
}
