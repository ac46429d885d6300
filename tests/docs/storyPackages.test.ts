import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { statusNeeds } from '../../seed/package/statusNeeds'
import { loadStory } from '../../seed/loadStory'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { writePackage } from '../seed/smallPackage'
import { openNewsroom } from '../support/newsroom'
import { storyFieldTables } from './storyFieldTables'

const page = path.resolve('docs/story-packages.md')
const text = readFileSync(page, 'utf8')
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? ''

describe('docs/story-packages.md', () => {
  it('has an example that is loaded as it stands', async () => {
    const folder = writePackage({ 'story.yaml': block('yaml'), 'body.md': block('markdown') })
    const newsroom = await openNewsroom()
    await loadStory(readStoryPackage(folder), newsroom.context)
    const { data } = await newsroom.ask(
      `{ quote(where: { slug: "ready-to-talk" }) { speaker { name } source { partOf { shortName } } articles { headline } } }`,
    )
    await newsroom.close()
    expect(data.quote).toEqual({
      ...{ speaker: { name: 'Kim Jong Un' }, source: { partOf: { shortName: 'KCNA' } } },
      articles: [{ headline: 'Talks resume in Stockholm' }],
    })
  })

  it('lists every field there is, with what it takes', async () => {
    const [begin, end] = ['begin', 'end'].map(edge => `<!-- made by tests/docs: ${edge} fields -->`)
    const [before] = text.split(begin ?? '')
    const [, after] = text.split(end ?? '')
    // Written anew by `npx vitest run tests/docs/storyPackages.test.ts -u`.
    await expect(
      `${before}${begin}\n\n${storyFieldTables()}\n\n${end}${after}`,
    ).toMatchFileSnapshot(page)
  })

  it('says what each status needs', () => {
    for (const [status, needed] of Object.entries<readonly string[]>(statusNeeds)) {
      const fields = needed.map(field => `\`${field}\``).join(', ') || 'nothing'
      const row = text
        .split('\n')
        .find(
          line => line.startsWith('|') && line.includes(`\`${status}\``) && line.includes(fields),
        )
      expect(row, status).toBeDefined()
    }
  })

  it('names only dates that are dates', () => {
    const [, table = ''] = /## Dates and times(.*?)## Statuses/s.exec(text) ?? []
    const dates = [...table.matchAll(/`"?([[\d.][^`"T]*)"?`/g)].map(([, date = '']) => date)
    expect(dates.filter(date => date !== '[').length).toBeGreaterThan(7)
    for (const date of dates.filter(date => date !== '['))
      expect(() => parseEdtf(date), date).not.toThrow()
  })
})
