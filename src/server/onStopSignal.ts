import cluster from 'node:cluster'

/** What a shell expects of a process that a signal ended: 128 and its number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** npm hands on a signal that the terminal has sent to the whole group already. */
const echoMilliseconds = 1_000

/**
 * Lets SIGTERM, or Ctrl-C, end the process in good order; a second one ends it at once.
 *
 * A worker of several (`npm start -- --workers N`) hears the same signal from its terminal and from
 * its primary, so to it a second one means nothing.
 *
 * @param stop ends the work; the process ends with it
 */
export function onStopSignal(stop: () => Promise<void>) {
  let askedAt: number | undefined
  const ask = () => {
    askedAt = performance.now()
    void stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (askedAt === undefined) return ask()
      const isSecond = cluster.isPrimary && performance.now() - askedAt > echoMilliseconds
      if (isSecond) process.exit(exitCodes[signal])
    })
}
