import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

describe('README.md', () => {
  const examples = [...readme.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)]

  it('has four queries to copy', () => {
    expect(examples).toHaveLength(4)
  })

  it.each(examples.map(([, query = '', answer = '']) => [query.slice(0, 60), query, answer]))(
    'shows the answer that a reader gets: %s',
    async (_name, query, answer) => {
      const { data, errors } = await newsroom.ask(query)
      expect(errors).toEqual([])
      expect(data).toEqual(JSON.parse(answer))
    },
  )

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(scripts).toHaveProperty([String(name)])
  })

  it.each([
    'README.md',
    'docs/map.md',
    'docs/contract.md',
    'docs/copydesk.md',
    'docs/operations.md',
    'docs/story-packages.md',
  ])('%s links only to what is there', page => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
    const missing = links
      .map(([, link = '']) => path.join(path.dirname(page), link))
      .filter(file => !existsSync(file))
    expect(missing).toEqual([])
  })
})
