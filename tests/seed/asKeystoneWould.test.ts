import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Context } from '../../generated/keystone/types'
import { bundledStory } from '../../seed/bundledStory'
import { seedReason } from '../../seed/load/newRows'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage, type StoryPackage } from '../../seed/package/readStoryPackage'
import { links } from '../../seed/plan/emptyContent'
import { packageItems } from '../../seed/plan/packageItems'
import { atomically } from '../../src/database/atomically'
import { actingAs } from '../../src/editorial/acting'
import { contentRows } from '../faults/storedRows'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/** What only a seed writes. */
const ofSeeds = ['SeededItem', 'SeededStory']

let [seeded, created]: [Newsroom?, Newsroom?] = []
beforeAll(async () => {
  ;[seeded, created] = [await openNewsroom(), await openNewsroom()]
})
afterAll(() => Promise.all([seeded?.close(), created?.close()]))

/** Makes the items of a package one by one through Keystone, with every hook of their lists. */
async function createOneByOne(story: StoryPackage, context: Context) {
  await atomically(context, transaction =>
    actingAs({ kind: 'seed', reason: seedReason }, async () => {
      for (const { list, content } of packageItems(story)) {
        const linked = Object.keys(links[list]).map(field => {
          const value = content[field]
          if (Array.isArray(value)) return [field, { connect: value.map(slug => ({ slug })) }]
          return [field, value === null ? undefined : { connect: { slug: value } }]
        })
        const data = { ...content, ...Object.fromEntries(linked) }
        const createOne = transaction.sudo().db[list].createOne as (args: object) => unknown
        await createOne({ data })
      }
    }),
  )
}

it('what a seed writes at once is what Keystone would write one by one', async () => {
  if (!seeded || !created) throw new Error('no newsroom')
  const story = readStoryPackage(bundledStory)
  await loadStory(story, seeded.context)
  await createOneByOne(story, created.context)

  const [ours, keystones] = [contentRows(seeded.file), contentRows(created.file)]
  for (const table of ofSeeds) delete ours[table]
  for (const table of ofSeeds) delete keystones[table]
  expect(ours).toEqual(keystones)
})
