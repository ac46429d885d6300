import { describe, expect, it } from 'vitest'

import { durationInWords } from '../../src/commands/durationInWords'
import { type Progress, showProgress } from '../../src/commands/progress'
import { progressLine } from '../../src/commands/progressLine'

/** Work on so many stories, each of which takes so many milliseconds of a clock of the test's. */
async function watch(options: {
  stories?: number
  total?: number | 'unknown'
  each?: number
  stream?: { isTTY?: boolean; columns?: number }
  during?: (progress: Progress, done: number) => void
  isShown?: boolean
}) {
  const { stories = 100, total = stories, each = 30, stream, during, isShown = true } = options
  let time = 5_000
  const written: { text: string; at: number }[] = []
  const write = (text: string) => written.push({ text, at: time })
  const working = showProgress(
    {
      unit: 'stories',
      total: total === 'unknown' ? undefined : total,
      isShown,
      stream: { ...stream, write },
      output: { write },
      now: () => time,
    },
    async progress => {
      for (let done = 1; done <= stories; done++) {
        time += each
        progress.advance()
        during?.(progress, done)
      }
    },
  )
  const error = await working.then(
    () => undefined,
    (error: unknown) => error,
  )
  return { written, output: written.map(({ text }) => text).join(''), error }
}

const terminal = { isTTY: true, columns: 100 }
/** What a terminal shows in the end. */
const shownBy = (output: string) =>
  output.split('\n').map(line => line.slice(line.lastIndexOf('\u001B[2K') + 1).replace('[2K', ''))

describe('on a terminal', () => {
  it('is one line, drawn at most ten times a second, that ends as a summary', async () => {
    const { written, output } = await watch({ stream: terminal })
    const drawn = written.filter(({ text }) => text.includes('left'))
    expect(drawn.length).toBeGreaterThan(20)
    const gaps = drawn.slice(1).map(({ at }, index) => at - (drawn[index]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
    expect(drawn[10]?.text).toBe(
      '\r\u001B[2K[##########..............] 44%  44 of 100 stories  33 per second  1.7 s left',
    )
    expect(output.split('\n')).toHaveLength(2)
    expect(shownBy(output)).toEqual(['100 stories in 3.0 s, 33 per second.', ''])
  })

  it('does not wrap', async () => {
    const { written } = await watch({ stream: { isTTY: true, columns: 30 } })
    const widest = Math.max(...written.slice(0, -1).map(({ text }) => text.length))
    expect(widest).toBe('\r\u001B[2K'.length + 29)
  })

  it('makes room for other lines', async () => {
    const { output } = await watch({
      stream: terminal,
      during: (progress, done) => {
        if (done === 50) progress.note('About the work.')
        if (done === 51) progress.print('An answer.')
      },
    })
    expect(shownBy(output)).toEqual([
      'About the work.',
      'An answer.',
      '100 stories in 3.0 s, 33 per second.',
      '',
    ])
  })

  it('is gone when the work fails, and leaves the error to its command', async () => {
    const failure = new Error('disk full')
    const { output, error } = await watch({
      stream: terminal,
      during: (_progress, done) => {
        if (done === 50) throw failure
      },
    })
    expect(error).toBe(failure)
    expect(shownBy(output)).toEqual([''])
  })
})

it('shows nothing of work that is known to be short, but what it answers', async () => {
  const { output } = await watch({
    stream: terminal,
    isShown: false,
    during: (progress, done) => {
      if (done === 50) progress.print('An answer.')
    },
  })
  expect(output).toBe('An answer.\n')
})

describe('elsewhere', () => {
  it('is a plain line every ten seconds', async () => {
    const { output } = await watch({ stories: 1_000 })
    expect(output.split('\n')).toEqual([
      '[########................] 33%  334 of 1,000 stories  33 per second  20 s left',
      '[################........] 66%  668 of 1,000 stories  33 per second  10 s left',
      '1,000 stories in 30 s, 33 per second.',
      '',
    ])
  })

  it('is the summary alone when the work is short', async () => {
    expect((await watch({})).output).toBe('100 stories in 3.0 s, 33 per second.\n')
  })

  it('counts on when nobody knows how many there are', async () => {
    const { output } = await watch({ stories: 400, total: 'unknown' })
    expect(output.split('\n')).toEqual([
      '334 stories  33 per second',
      '400 stories in 12 s, 33 per second.',
      '',
    ])
  })

  it('says how far work came that stopped early', async () => {
    const { output } = await watch({ stories: 40, total: 2_000 })
    expect(output).toBe('40 of 2,000 stories in 1.2 s, 33 per second.\n')
  })
})

it('goes by what the work does now rather than by how it began', async () => {
  let [time, line] = [0, '']
  await showProgress(
    { unit: 'stories', stream: { ...terminal, write: text => (line = text) }, now: () => time },
    async progress => {
      for (const each of [100, 10]) {
        for (let done = 0; done < 10_000 / each; done++) {
          time += each
          progress.advance()
        }
        const rate = Number(/([\d.]+) per second/.exec(line)?.[1])
        expect(Math.abs(rate - 1_000 / each)).toBeLessThan(100 / each)
      }
    },
  )
})

it.each([
  [0, '0.0 s'],
  [9.94, '9.9 s'],
  [9.96, '10 s'],
  [59.4, '59 s'],
  [59.6, '1 min 0 s'],
  [3_599.7, '1 h 0 min'],
  [7_170, '2 h 0 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words)
})

it('says nothing of a rate that is not known, nor of a time that nobody can tell', () => {
  const standing = { unit: 'stories', done: 0, total: 5 }
  const bar = `[${'.'.repeat(24)}]`
  expect(progressLine({ ...standing, rate: undefined })).toBe(`${bar}  0%  0 of 5 stories`)
  expect(progressLine({ ...standing, rate: 0 })).toBe(`${bar}  0%  0 of 5 stories  0.0 per second`)
})
