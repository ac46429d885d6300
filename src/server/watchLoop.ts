import type { Server } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const milliseconds = { look: 100, sample: 10 }

/**
 * Tells, ten times a second while a server runs, how late the event loop has been since the last time.
 *
 * @param look given the mean in milliseconds
 */
export function watchLoop(server: Server, look: (loopDelay: number) => void) {
  const delays = monitorEventLoopDelay({ resolution: milliseconds.sample })
  delays.enable()
  const timer = setInterval(() => {
    // What is measured is from one sample to the next.
    const mean = delays.count > 0 ? delays.mean / 1e6 - milliseconds.sample : 0
    delays.reset()
    look(mean)
  }, milliseconds.look).unref()
  server.once('close', () => {
    clearInterval(timer)
    delays.disable()
  })
}
