import path from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { emptyFolder, migratedCopy } from '../faults/migratedCopy'
import { laterSeed, startSeed } from '../faults/seedKill'
import { contentRows, rowCounts, storedRows } from '../faults/storedRows'

/** Runs `npm run seed`; on a database that holds the bundled story with one change by an editor. */
async function seed(file: string, ...args: string[]) {
  const started = startSeed(file, undefined, args)
  const { code } = await started.ended()
  return { code, output: started.output() }
}

describe('npm run seed, of a changed package over what an editor changed', () => {
  const scene = laterSeed()
  const [story = ''] = scene.stories
  let file = ''
  beforeAll(async () => {
    file = await scene.database()
  })

  it('--dry-run says what would be done, field by field, and does nothing', async () => {
    const before = contentRows(file)
    const { code, output } = await seed(file, story, '--dry-run')
    expect(code).toBe(2)
    expect(output).toContain('would update 1 article, 4 quotes')
    expect(output).toContain(
      '  conflict  person kim-jong-un: the package and an editor changed it\n',
    )
    expect(output).toContain(
      '    jobTitle: package "North Korean leader", database "as edited", last loaded "North Korean leader"\n',
    )
    expect(output).toMatch(/Nothing was written\. Next: the same without --dry-run\.\n$/)
    expect(contentRows(file)).toEqual(before)
  })

  it('does it, leaves what is in conflict, and tells machines the same', async () => {
    const { code, output } = await seed(file, story, '--json')
    expect(code).toBe(3)
    const lines = output.trim().split('\n')
    const [plan, totals] = lines.map(line => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(totals).toMatchObject({ packages: 1, changing: 1, isStopped: false })
    expect(totals.totals.conflict).toMatchObject({ Person: 1 })
    expect(plan.steps).toContainEqual({
      ...{ list: 'Person', slug: 'kim-jong-un', action: 'conflict' },
      note: 'the package and an editor changed it',
      differences: [
        {
          ...{ field: 'secondReference', loaded: 'Mr. Kim', database: 'Mr. Kim' },
          package: 'Mr. Kim, as called later',
        },
        {
          ...{ field: 'jobTitle', loaded: 'North Korean leader', database: 'as edited' },
          package: 'North Korean leader',
        },
      ],
    })
    expect(kim(file)).toMatchObject({ jobTitle: 'as edited', secondReference: 'Mr. Kim' })
  })

  it('--overwrite takes the package’s side, and history tells of it', async () => {
    const { code, output } = await seed(file, story, '--overwrite')
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(kim(file)).toMatchObject({ jobTitle: 'North Korean leader' })
    const revisions = storedRows(file).Revision?.filter(({ item }) => item === kim(file)?.id)
    expect(revisions?.map(({ kind }) => kind).toSorted()).toEqual(['seed', 'seed', 'update'])
  })

  const kim = (from: string) => storedRows(from).Person?.find(({ slug }) => slug === 'kim-jong-un')
})

it('Ctrl-C ends a long seed between two transactions, and the next one goes on', async () => {
  const file = migratedCopy()
  const stopped = startSeed(file, {}, ['--synthetic', '2000'])
  await stopped.says(/^seeding$/m)
  stopped.kill('SIGINT')
  expect((await stopped.ended()).code).toBe(130)
  expect(stopped.output()).toMatch(/Stopped: what was begun is done\. Next: the same again/)

  const { Article = 0 } = rowCounts(file)
  expect(Article % 200).toBe(0)
  expect(Article).toBeLessThan(2000)
})

it('what is wrong with its arguments is told before anything is loaded', async () => {
  const nowhere = path.join(emptyFolder(), 'none.db')
  const wrong = [
    [['--synthetic', '0'], 'needs a number of stories'],
    [['--synthetic', '5', 'some/path'], 'leave out one of them'],
    [['--dry-run', '--reset'], 'leave out one of them'],
    [['--overwirte'], "Unknown option '--overwirte'"],
    [['no/such/folder'], 'no/such/folder: there is no such folder'],
    [[], 'there is no database at'],
  ] as const
  for (const [args, message] of wrong) {
    const { code, output } = await seed(nowhere, ...args)
    expect({ args, code }).toEqual({ args, code: 1 })
    expect(output).toContain(message)
  }
})
