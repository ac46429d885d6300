import { progressLine, summaryLine } from './progressLine'

/** What long work tells of itself while it runs. */
export type Progress = {
  /** So many more are done. */
  advance(count?: number): void
  /** Prints a line of what the command answers, on standard output. */
  print(line: string): void
  /** Says something about the work, where its progress is shown. */
  note(line: string): void
}

export type ProgressOptions = {
  /** What is counted, in the plural: stories. */
  unit: string
  /** How many there are, where that is known beforehand. */
  total?: number | undefined
  /** Whether there is anything to show: false for work that is known to be short. Default: true. */
  isShown?: boolean
  /** Where it is shown. Default: standard error, so that what a command answers can be piped on. */
  stream?: ProgressStream
  /** Where the answer goes. Default: standard output. */
  output?: ProgressStream
  /** The time in milliseconds, from any beginning. */
  now?: () => number
}

export type ProgressStream = {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const redrawEvery = 100 // milliseconds, on a terminal
const lineEvery = 10_000 // milliseconds, elsewhere: for a log
const memory = 3_000 // milliseconds after which a rate counts for a third in the smoothed one

/** Back to the beginning of the line, and away with what stands in it. */
const clearLine = '\r\u001B[2K'

/**
 * Runs long work and shows how far it is: on a terminal in one line that is drawn again and again,
 * elsewhere (in a log, in TERM=dumb) in a plain line now and then, and not at all when it is short. There
 * are no colors. At the end a line tells count, time and rate, also when the work stopped early;
 * work that fails has its line cleared, so that its error stands alone.
 */
export async function showProgress<T>(
  options: ProgressOptions,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const { unit, total, isShown = true, stream = process.stderr, output = process.stdout } = options
  const { now = () => performance.now() } = options
  const isTerminal = stream.isTTY === true && process.env.TERM !== 'dumb'
  const startedAt = now()
  const rate = smoothedRate(startedAt)
  let [done, drawnAt, isDrawn] = [0, startedAt, false]

  const clear = () => {
    if (isDrawn) stream.write(clearLine)
    isDrawn = false
  }
  const show = () => {
    const line = progressLine({ unit, done, total, rate: rate.at(now(), done) })
    if (!isTerminal) return stream.write(`${line}\n`)
    // A line that wraps could not be drawn over.
    stream.write(clearLine + line.slice(0, Math.max(0, (stream.columns || 80) - 1)))
    isDrawn = true
  }

  try {
    const result = await work({
      advance(count = 1) {
        done += count
        if (!isShown || now() - drawnAt < (isTerminal ? redrawEvery : lineEvery)) return
        drawnAt = now()
        show()
      },
      print(line) {
        clear()
        output.write(`${line}\n`)
      },
      note(line) {
        clear()
        stream.write(`${line}\n`)
      },
    })
    clear()
    if (isShown) stream.write(`${summaryLine({ unit, done, total }, (now() - startedAt) / 1000)}\n`)
    return result
  } catch (error) {
    clear()
    throw error
  }
}

/** How many a second there are, where what was long ago counts for less. */
function smoothedRate(startedAt: number) {
  let [time, count, smoothed] = [startedAt, 0, undefined as number | undefined]
  return {
    at(now: number, done: number): number | undefined {
      const passed = now - time
      if (passed <= 0) return smoothed
      const latest = ((done - count) / passed) * 1000
      const weight = 1 - Math.exp(-passed / memory)
      smoothed = smoothed === undefined ? latest : smoothed + weight * (latest - smoothed)
      time = now
      count = done
      return smoothed
    },
  }
}
