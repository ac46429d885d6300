import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

describe('the bundled story, asked for by a reader', () => {
  it('is the received text to the character, without the comment form', async () => {
    const { data } = await newsroom.ask(
      `query ($slug: String) { article(where: { slug: $slug }) { headline bodyText } }`,
      { variables: { slug } },
    )
    const received = readFileSync(path.join(bundledStory, 'original.txt'), 'utf8')
    const [form] = received.match(/\n\nLeave a Reply\n\n.*$/s) ?? []
    expect(form).toBeDefined()
    expect(`${data.article.headline}\n\n${data.article.bodyText}${form}`).toBe(received)
  })
})
