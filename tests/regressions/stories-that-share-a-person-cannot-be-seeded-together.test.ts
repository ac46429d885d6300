import { afterAll, beforeAll, expect, test } from 'vitest'

import { runSeed } from '../../seed/load/runSeed'
import { syntheticStories } from '../../seed/synthetic/syntheticStories'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * PostgreSQL refuses a statement that would write one row twice. SQLite does not, so a seed of many
 * invented stories, which share their people, worked on a file alone.
 */

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('postgresql')
})
afterAll(() => newsroom.close())

test('stories of one transaction may name the same people', async () => {
  const stories = 50
  const seed = {
    packages: syntheticStories(stories),
    together: new Set<string>(),
    perTransaction: stories,
    isDryRun: false,
    overwrite: false,
    stop: new AbortController().signal,
  }
  await runSeed(seed, newsroom.context, () => {})
  expect(await newsroom.context.sudo().prisma.article.count()).toBe(stories)
})
