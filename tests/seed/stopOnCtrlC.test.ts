import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

const asked = 'Stopping after the story in hand. Press Ctrl-C again to stop at once.'

/** Starts work of two steps in a process of its own. */
function startWork() {
  const script = path.resolve('tests/seed/workUntilStopped.ts')
  const work = spawn(process.execPath, ['--import', 'tsx', script])
  onTestFinished(() => void work.kill('SIGKILL'))
  let output = ''
  work.stdout.setEncoding('utf8').on('data', text => (output += text))
  work.stderr.setEncoding('utf8').on('data', text => (output += text))
  return {
    async says(line: string) {
      while (!output.includes(`${line}\n`)) await once(work.stdout, 'data')
    },
    send: (signal: NodeJS.Signals) => work.kill(signal),
    endStep: () => work.stdin.write('\n'),
    async end() {
      const [code] = await once(work, 'close')
      return { code: code as unknown, lines: output.trimEnd().split('\n') }
    },
  }
}

describe('long work', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('stops on %s after the step in hand', async signal => {
    const work = startWork()
    await work.says('begun 1')
    work.send(signal)
    await work.says(asked)
    work.endStep()
    expect(await work.end()).toEqual({ code: 130, lines: ['begun 1', asked, 'done 1'] })
  })

  it('ends at once when it is asked twice', async () => {
    const work = startWork()
    await work.says('begun 1')
    work.send('SIGINT')
    await work.says(asked)
    work.send('SIGINT')
    expect(await work.end()).toEqual({ code: 130, lines: ['begun 1', asked] })
  })

  it('that nobody stops ends as it would without', async () => {
    const work = startWork()
    for (const step of [1, 2]) {
      await work.says(`begun ${step}`)
      work.endStep()
    }
    const lines = ['begun 1', 'done 1', 'begun 2', 'done 2']
    expect(await work.end()).toEqual({ code: 0, lines })
  })
})
