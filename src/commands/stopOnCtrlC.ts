/** Long work's ear for whoever wants it to stop. */
export type StopRequest = {
  /** Aborted when it was asked to stop: look at it between two steps. */
  signal: AbortSignal
  /** Stops listening; from then on the signals end the process as usual. */
  release(): void
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** What a shell expects of a command that ended because of Ctrl-C: 128 + SIGINT. */
const interrupted = 130

/**
 * Lets Ctrl-C, or a SIGTERM, stop work after the step in hand: the first asks, a second ends the
 * process at once. Either way its exit code is 130.
 *
 * @param print shows the one line that says so, past a progress line if there is one
 */
export function stopOnCtrlC(print: (line: string) => void): StopRequest {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(interrupted)
    process.exitCode = interrupted
    controller.abort()
    print('Stopping after the story in hand. Press Ctrl-C again to stop at once.')
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    signal: controller.signal,
    release() {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
