import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { assertForDevelopment, emptyDatabase } from '../../seed/load/emptyDatabase'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Env, env } from '../../src/env'
import { contentRows, rowCounts } from '../faults/storedRows'
import { indexedWords } from '../search/indexState'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { temporaryFolder } from '../support/temporaryFolder'
import { smallStory } from './smallStory'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it('--reset takes out everything but people and webhooks, in the transaction that loads anew', async () => {
  const { context, file } = newsroom
  const story = readStoryPackage(bundledStory)
  await loadStory(story, context)
  const fresh = contentRows(file)

  await loadStory(smallStory(), context)
  await newsroom.ask(
    'mutation { reviseArticle(where: { slug: "us-hopes-to-restart-diplomatic-talks-with-north-korea" }) { id } }',
    { as: 'editor' },
  )
  await loadStory(story, context, { first: emptyDatabase })
  expect(contentRows(file)).toEqual(fresh)
  expect(rowCounts(file)).toMatchObject({ Article: 1 })
  expect(Object.keys(indexedWords(file))).toHaveLength(1)
})

it('and nothing when what comes instead cannot be loaded', async () => {
  const { context, file } = newsroom
  const before = contentRows(file)
  const broken = smallStory()
  broken.article.people = ['nobody']
  await expect(loadStory(broken, context, { first: emptyDatabase })).rejects.toThrow('nobody')
  expect(contentRows(file)).toEqual(before)
})

const elsewhere = path.join(temporaryFolder(), 'elsewhere.db')
writeFileSync(elsewhere, '')
// Any file will do that is in this folder.
const here = { databaseUrl: 'file:./package.json' }

it.each<[string, Partial<Env>, RegExp]>([
  ['in production', { isProduction: true }, /NODE_ENV is production/],
  ['of a file elsewhere', { databaseUrl: `file:${elsewhere}` }, /outside of this folder/],
  ['where others sign in', here, /admin@newsroom\.test signs in/],
])('is refused %s', async (_name, changed, message) => {
  const asked = assertForDevelopment({ ...env, ...changed }, newsroom.context)
  await expect(asked).rejects.toThrow(message)
})
