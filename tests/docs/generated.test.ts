import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { readyCopy } from '../faults/readyCopy'

/** Runs what `npm run check` runs last, in a copy of the project in which one file was changed. */
function checkAfter(name: string, change: (folder: string) => void) {
  const folder = readyCopy(name)
  change(folder)
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'check:generated'], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return { status, output: stdout + stderr }
}

const edit = (file: string, from: string, to: string) => (folder: string) => {
  const target = path.join(folder, file)
  const before = readFileSync(target, 'utf8')
  const after = before.replace(from, to)
  expect(after, `${from} is not in ${file}`).not.toBe(before)
  writeFileSync(target, after)
}

describe('npm run check', () => {
  it('accepts the project as it is', () => {
    expect(checkAfter('check-clean', () => {})).toMatchObject({ status: 0 })
  }, 60_000)

  it.each([
    [
      'schema.graphql is out of date',
      edit('schema.graphql', '  headline: String', '  headlin: String'),
      'npm run generate',
    ],
    [
      'schema.prisma is out of date',
      edit('schema.prisma', '@@index([scheduledFor])', ''),
      'npm run generate',
    ],
    [
      'the reader’s types are out of date',
      edit('reader/graphql-env.d.ts', "'headline'", "'headlin'"),
      'npm run generate',
    ],
    [
      'a migration is missing',
      (folder: string) => {
        edit(
          'src/lists/Person.ts',
          'jobTitle: line',
          'nickname: line<L>(),\n        jobTitle: line',
        )(folder)
        spawnSync('npm', ['run', '-s', 'generate'], { cwd: folder })
      },
      'npx prisma migrate dev',
    ],
  ])(
    'fails when %s, and says what to run',
    (name, change, advice) => {
      const { status, output } = checkAfter(`check-${name.replaceAll(/\W+/g, '-')}`, change)
      expect(output).toContain(advice)
      expect(status).not.toBe(0)
    },
    90_000,
  )
})
