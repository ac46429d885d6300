import { afterAll, beforeAll, expect, it } from 'vitest'

import { loadStory } from '../../seed/loadStory'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { smallStory } from '../seed/smallStory'

/*
 * An editor deleted somebody, a seed of a changed package left out the link to them and wrote down
 * that the article says what its package says; made again by --overwrite, they were never linked.
 */

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it('a link that a seed left out comes back with its item', async () => {
  const { context, ask } = newsroom
  const story = smallStory()
  await loadStory(story, context)
  await ask('mutation { unlinkAndDeletePerson(where: { slug: "residents" }) { id } }', {
    as: 'editor',
  })
  story.article.headline = 'Harbour to be dredged after all'
  story.yaml = 'the second'
  const left = await loadStory(story, context)
  expect(left.steps.find(({ slug }) => slug === 'residents')?.action).toBe('kept')

  await loadStory(story, context, { overwrite: true })
  const { data } = await ask('{ article(where: { slug: "harbour" }) { people { slug } } }', {
    as: 'editor',
  })
  expect(data.article.people).toEqual([{ slug: 'ada-lund' }, { slug: 'residents' }])
})
