import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { PersistedQueries, readPersistedQueries } from '../../src/answers/persistedQueries'
import { folderForThisTest } from '../support/temporaryFolder'

const query = '{ articles { slug } }'
const hash = createHash('sha256').update(query).digest('hex')

function written(content: unknown) {
  const file = path.join(folderForThisTest(), 'persisted.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

it.each([hash, `sha256:${hash}`])('queries of a build are known by %s', name => {
  const queries = new PersistedQueries(readPersistedQueries(written({ [name]: query })))
  expect(queries.get(hash)).toBe(query)
})

it('queries of a build are never forgotten, those that were sent may be', () => {
  const queries = new PersistedQueries(readPersistedQueries(written({ [hash]: query })))
  for (let i = 0; i < 200; i++) queries.keep(`sent ${i}`, 'x'.repeat(100_000))
  expect(queries.get(hash)).toBe(query)
  expect(queries.get('sent 0')).toBe(undefined)
  expect(queries.get('sent 199')).toHaveLength(100_000)
})

it.each([
  ['a hash of something else', { [hash]: `${query} ` }, /is not the SHA-256 of its query/],
  ['a query that is no text', { [hash]: 3 }, /is not the SHA-256 of its query/],
  ['a list', [query], /must name a JSON file of queries/],
  ['no JSON', '{', /must name a JSON file of queries/],
])('%s is refused', (_what, content, sentence) => {
  expect(() => readPersistedQueries(written(content))).toThrow(sentence)
})

it('a file that is not there is refused', () => {
  expect(() => readPersistedQueries('nowhere.json')).toThrow(/nowhere.json is none/)
})
