import { existsSync } from 'node:fs'
import path from 'node:path'

import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The test files that take longest, with the longest first; the first of them builds the project. */
const longest = [
  'browser/copydesk',
  'access/mutations',
  'access/canaryWalk',
  'faults/badStarts',
  'browser/firstRun',
  'access/oracleWalk',
  'docs/generated',
  'access/twoProcesses',
  'reads/statements',
  'regressions/failed-migration-prints-a-dozen-lines',
  'graphql/connectionsOverHttp',
  'browser/colleagues',
  'faults/seedKill',
  'faults/webhooks',
  'access/previewWalk',
  'browser/storyLife',
  'browser/dates',
  'graphql/connections',
  'reader/pages',
  'lists/users',
  'editorial/verbs',
  'database/schema-engine',
].map(name => path.resolve('tests', `${name}.test.ts`))

/**
 * Starts the longest files first, so that no worker is left with one of them when the others are
 * done. By itself vitest knows how long each takes only where they have run before.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter(file => !existsSync(file))
    if (gone.length > 0) throw new Error(`longestFirst.ts lists what is not there: ${gone}`)
    const place = ({ moduleId }: TestSpecification) => {
      const listed = longest.indexOf(moduleId)
      return listed === -1 ? longest.length : listed
    }
    const byItself = await super.sort(files) // eslint-disable-line unicorn/no-array-sort -- vitest's
    return byItself.toSorted((a, b) => place(a) - place(b))
  }
}
