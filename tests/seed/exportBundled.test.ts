import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { exportStory } from '../../seed/export/exportStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { folderForThisTest } from '../support/temporaryFolder'
import { linesChanged } from './linesChanged'

let newsroom: Newsroom
let exported: Record<string, string>
const story = readStoryPackage(bundledStory)
const { slug } = story.article
const fileOf = (name: string) => readFileSync(path.join(bundledStory, name), 'utf8')

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(story, newsroom.context)
  exported = await exportNow()
})
afterAll(() => newsroom.close())

async function exportNow(): Promise<Record<string, string>> {
  const { prisma } = newsroom.context.sudo()
  const { id } = await prisma.article.findUniqueOrThrow({ where: { slug } })
  const { files, notes } = await exportStory(id, newsroom.context)
  expect(notes).toEqual([])
  return Object.fromEntries(files.map(({ name, text }) => [name, text]))
}

/** What an editor's changes change in the files, line by line; the next test goes on from there. */
async function changedBy(change: () => Promise<unknown>): Promise<Record<string, string[]>> {
  const before = exported
  await change()
  exported = await exportNow()
  const changes = Object.entries(exported).map(
    ([name, text]) => [name, linesChanged(before[name] ?? '', text)] as const,
  )
  return Object.fromEntries(changes.filter(([, lines]) => lines.length > 0))
}

async function ask(query: string, variables?: object) {
  const { data, errors } = await newsroom.ask(query, { as: 'admin', variables })
  expect(errors).toEqual([])
  return data
}

/** Revises the published article and publishes it again, as an editor does. */
async function revised(data: object) {
  const copy = await ask(
    `mutation ($slug: String!) { reviseArticle(where: { slug: $slug }) { id version } }`,
    { slug },
  )
  const { id, version } = copy.reviseArticle
  await ask(
    `mutation ($id: ID!, $data: ArticleUpdateInput!) { updateArticle(where: { id: $id }, data: $data) { id } }`,
    { id, data: { version, ...data } },
  )
  await ask(
    `mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "a test") { id } }`,
    { id },
  )
}

async function update(list: string, slug: string, data: object) {
  const { [list.toLowerCase()]: item } = await ask(
    `query ($slug: String!) { ${list.toLowerCase()}(where: { slug: $slug }) { version } }`,
    { slug },
  )
  await ask(
    `mutation ($slug: String!, $data: ${list}UpdateInput!) { update${list}(where: { slug: $slug }, data: $data) { id } }`,
    { slug, data: { version: item.version, ...data } },
  )
}

describe('exporting the bundled story', () => {
  it('writes the files that were loaded, to the byte', () => {
    expect(Object.keys(exported)).toEqual(['story.yaml', 'body.md', 'original.txt'])
    for (const [name, text] of Object.entries(exported)) expect(text).toBe(fileOf(name))
  })

  it('changes nothing while an editor works on a copy', async () => {
    const changes = await changedBy(() =>
      ask(`mutation { reviseArticle(where: { slug: "${slug}" }) { id } }`),
    )
    expect(changes).toEqual({})
  })

  it('a headline is one line', async () => {
    const headline = 'The US hopes to restart diplomatic talks with North Korea'
    expect(await changedBy(() => revised({ headline }))).toEqual({
      'story.yaml': [
        '-  headline: The Us hopes to restart diplomatic talks with North Korea',
        `+  headline: ${headline}`,
      ],
    })
  })

  it('a word of the body is its paragraph’s line', async () => {
    const body = story.body.map((block, index) =>
      index === 9
        ? { type: 'paragraph', children: [{ text: 'In November, it fired two.' }] }
        : block,
    )
    expect(await changedBy(() => revised({ body }))).toEqual({
      'body.md': [
        '-In November, North Korea fired two short-range missiles into the sea off its east coast.',
        '+In November, it fired two.',
      ],
    })
  })

  it('a new person is a line where the article links them, and an item', async () => {
    await ask(
      'mutation { createPerson(data: { name: "Moon Jae-in", jobTitle: "President" }) { id } }',
    )
    const people = { connect: [{ slug: 'moon-jae-in' }] }
    expect(await changedBy(() => revised({ people }))).toEqual({
      'story.yaml': [
        '+    - moon-jae-in',
        '+  - slug: moon-jae-in',
        '+    name: Moon Jae-in',
        '+    jobTitle: President',
      ],
    })
  })

  it('a quote that is unlinked stays among the quotes', async () => {
    const quotes = { disconnect: [{ slug: 'commitment' }] }
    expect(await changedBy(() => revised({ quotes }))).toEqual({
      'story.yaml': ['-    - commitment'],
    })
  })

  it('a date is one line', async () => {
    expect(
      await changedBy(() => update('Event', 'year-end-deadline', { date: '2019-12' })),
    ).toEqual({
      'story.yaml': ['-    date: 2019-12-31', '+    date: 2019-12'],
    })
  })

  it('a new slug is changed wherever it is named', async () => {
    const change = () => update('Person', 'donald-trump', { slug: 'trump' })
    expect(await changedBy(change)).toEqual({
      'story.yaml': [
        '-    - donald-trump',
        '+    - trump',
        '-  - slug: donald-trump',
        '+  - slug: trump',
        '-    people: [donald-trump, kim-jong-un]',
        '+    people: [trump, kim-jong-un]',
      ],
    })
  })

  it('a new slug that left no trace is known by what the seed wrote down', async () => {
    const { prisma } = newsroom.context.sudo()
    const lines = await changedBy(async () => {
      const analysts = { where: { slug: 'analysts' }, data: { slug: 'experts' } }
      const { id } = await prisma.person.update(analysts)
      const row = { item: id, revision: 1 }
      const where = { id: 'Person/analysts' }
      await prisma.seededItem.upsert({ where, create: { ...where, ...row }, update: row })
    })
    expect(lines).toEqual({
      'story.yaml': [
        ...['-    - analysts', '+    - experts'],
        ...['-  - slug: analysts', '+  - slug: experts'],
        ...['-    speaker: analysts', '+    speaker: experts'],
      ],
    })
  })

  it('a field that is emptied goes, one that is filled comes in its place', async () => {
    const change = () =>
      update('Person', 'robert-obrien', { affiliation: '', wikidataId: 'Q7348027' })
    expect(await changedBy(change)).toEqual({
      'story.yaml': ['-    affiliation: White House', '+    wikidataId: Q7348027'],
    })
  })

  it('a link that goes takes its comment along', async () => {
    const change = () =>
      update('Source', 'nbc-report-of-foreign-ministry-adviser', { basedOn: { disconnect: true } })
    expect(await changedBy(change)).toEqual({
      'story.yaml': [
        '-    # The story leaves this link out: it credits NBC alone.',
        '-    basedOn: kcna-statement-of-foreign-ministry-adviser',
      ],
    })
  })

  it('a summary is one line, and stays empty in words when it is emptied', async () => {
    expect(await changedBy(() => revised({ summary: 'Talks: “soon”.' }))).toEqual({
      'story.yaml': ['-  summary: ""', '+  summary: "Talks: “soon”."'],
    })
    expect(await changedBy(() => revised({ summary: '' }))).toEqual({
      'story.yaml': ['-  summary: "Talks: “soon”."', '+  summary: ""'],
    })
  })

  it('an item goes when it is deleted', async () => {
    const events = { disconnect: [{ slug: 'guam-threat' }] }
    const { 'story.yaml': lines = [] } = await changedBy(async () => {
      await revised({ events })
      await ask('mutation { deleteEvent(where: { slug: "guam-threat" }) { id } }')
    })
    expect(lines).toHaveLength(9)
    expect(lines.every(line => line.startsWith('-'))).toBe(true)
    expect(lines.slice(0, 2)).toEqual(['-    - guam-threat', '-  - slug: guam-threat'])
  })

  it('says what the database holds', async () => {
    const folder = folderForThisTest()
    for (const [name, text] of Object.entries(exported))
      writeFileSync(path.join(folder, name), text)
    const read = readStoryPackage(folder)
    const { prisma } = newsroom.context.sudo()
    const people = await prisma.person.findMany({ orderBy: { slug: 'asc' } })
    expect(read.people.map(person => person.slug).toSorted()).toEqual(people.map(row => row.slug))
    for (const { slug, name, jobTitle = '', affiliation = '', wikidataId = '' } of read.people) {
      const row = people.find(person => person.slug === slug)
      expect(row).toMatchObject({ name, jobTitle, affiliation, wikidataId })
    }
    const article = await prisma.article.findUniqueOrThrow({ where: { slug } })
    expect(article).toMatchObject({ headline: read.article.headline, body: read.body })
    expect(article.originalText).toBe(read.originalText)
    expect(await prisma.quote.count()).toBe(read.quotes.length)
    expect(await prisma.event.count()).toBe(read.events.length)
    expect(await prisma.source.count()).toBe(read.sources.length)
  })
})
