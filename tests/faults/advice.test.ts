import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'
import { z } from 'zod'

import { type DatabaseState, explainState } from '../../src/database/startUpCheck'

const states: DatabaseState[] = [
  { kind: 'missing' },
  { kind: 'empty' },
  { kind: 'behind', pending: 1 },
  { kind: 'ahead', migration: 'newer' },
  { kind: 'interrupted', migration: 'half' },
  { kind: 'failed', migration: 'wrong' },
  { kind: 'notADatabase' },
  { kind: 'damaged' },
  { kind: 'readOnly' },
  { kind: 'foreign' },
]

it.each(states)('a database that is $kind is explained with commands that exist', state => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const sentence = explainState(state, 'stet.db')
  const advised = [...sentence.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(advised))
  expect(sentence).toMatch(/npm run|DATABASE_URL|Update|Give/)
})
