import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { migratedCopy } from '../faults/migratedCopy'
import { serverAsk } from '../faults/serverAsk'
import { openNewsroomOn } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'

/* What a frontend does with connections, and what else might be sent, to the production server. */

const file = migratedCopy()
let server: RunningServer

beforeAll(async () => {
  const newsroom = await openNewsroomOn(file)
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  const { db } = newsroom.context.sudo()
  for (const [day, section] of ['World', 'World', 'Sport', 'World', ''].entries()) {
    const publishedAt = new Date(Date.UTC(2021, 0, 1 + day))
    const data = {
      headline: `Story ${day + 1}`,
      status: 'published' as const,
      publishedAt,
      section,
    }
    await db.Article.createOne({ data })
  }
  await newsroom.close()
  server = await startProductionServer(file)
}, 300_000)
afterAll(() => server.stop())

const ask = (query: string, variables: object = {}) =>
  serverAsk(server.address)(query, { variables })

const archive = `query Archive($first: Int, $after: String, $section: String) {
  articlesConnection(first: $first, after: $after, section: $section) {
    edges { node { headline } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`

type Archive = {
  edges: { node: { headline: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string }
}

async function archivePage(variables: object): Promise<Archive> {
  const { data, errors } = await ask(archive, variables)
  expect(errors).toEqual([])
  return data.articlesConnection
}

const headlines = ({ edges }: Archive) => edges.map(({ node }) => node.headline)

describe('the archive', () => {
  it('is paged through, the latest first', async () => {
    const first = await archivePage({ first: 2 })
    expect(headlines(first)).toEqual(['Story 5', 'Story 4'])
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const second = await archivePage({ first: 2, after: first.pageInfo.endCursor })
    expect(headlines(second)).toEqual(['Story 3', 'Story 2'])
    const third = await archivePage({ first: 2, after: second.pageInfo.endCursor })
    expect(headlines(third)).toEqual([
      'Story 1',
      'The Us hopes to restart diplomatic talks with North Korea',
    ])
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const fourth = await archivePage({ first: 2, after: third.pageInfo.endCursor })
    expect(fourth).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
    })
  })

  it('of a section has the section’s stories only', async () => {
    const world = await archivePage({ section: 'World', first: 2 })
    expect(headlines(world)).toEqual(['Story 4', 'Story 2'])
    const rest = await archivePage({ section: 'World', after: world.pageInfo.endCursor })
    expect(headlines(rest)[0]).toBe('Story 1')
    expect(headlines(await archivePage({ section: 'world' }))).toEqual([])
    expect(headlines(await archivePage({ section: '' }))).toContain('Story 5')
  })

  it('is the same page for the same cursor, byte for byte, and after a restart', async () => {
    const { endCursor } = (await archivePage({ first: 1 })).pageInfo
    const before = await ask(archive, { after: endCursor })
    expect((await ask(archive, { after: endCursor })).text).toBe(before.text)
    await server.stop()
    server = await startProductionServer(file)
    expect((await ask(archive, { after: endCursor })).text).toBe(before.text)
  })
})

const personPage = (field: string, given: string) =>
  `{ person(where: { slug: "kim-jong-un" }) { ${field}(${given}) { edges { cursor node { slug } } } } }`

describe('a cursor is refused', () => {
  /** Cursors that somebody was given, by what they are good for. */
  async function given(): Promise<Record<string, string>> {
    const { data } = await ask(`{
      articlesConnection(first: 1) { pageInfo { endCursor } }
      world: articlesConnection(first: 1, section: "World") { pageInfo { endCursor } }
      people { slug eventsConnection(first: 1) { pageInfo { endCursor } } }
    }`)
    type Person = { slug: string; eventsConnection: { pageInfo: { endCursor: string | null } } }
    const people: Person[] = data.people
    const end = (slug: string) => people.find(person => person.slug === slug)?.eventsConnection
    return {
      archive: data.articlesConnection.pageInfo.endCursor,
      world: data.world.pageInfo.endCursor,
      kim: end('kim-jong-un')?.pageInfo.endCursor ?? 'none',
      trump: end('donald-trump')?.pageInfo.endCursor ?? 'none',
    }
  }

  const section = (name: string) => (after: string) =>
    `{ articlesConnection(section: ${name}, after: "${after}") { edges { cursor } } }`
  const event = (after: string) => personPage('eventsConnection', `after: "${after}"`)
  const quote = (after: string) => personPage('quotesConnection', `after: "${after}"`)

  it.each([
    ['of the archive, in a section', 'archive', section('"World"'), true],
    ['of a section, in another', 'world', section('"Sport"'), true],
    ['of a section, in the archive', 'world', section('null'), true],
    ['of an archive, among events', 'archive', event, true],
    ['of a person’s events, among their quotes', 'kim', quote, true],
    ['of one person’s events, among another’s', 'trump', event, true],
    ['never, where it came from', 'kim', event, false],
    ['never, in its section', 'world', section('"World"'), false],
  ])('%s', async (_, name, query, isRefused) => {
    const cursor = (await given())[name] ?? ''
    expect(cursor).toMatch(/^[\w-]{300,}$/)
    const { errors } = await ask(query(cursor))
    expect(errors.map(({ extensions, message }) => [extensions.code, message.slice(0, 6)])).toEqual(
      isRefused ? [['VALIDATION_FAILED', 'after:']] : [],
    )
  })

  it.each([
    ['an empty text', ''],
    ['an id', 'cmd9x0y1z0000'],
    ['an offset, as some servers have it', Buffer.from('arrayconnection:10').toString('base64')],
    ['SQL', `' OR 1=1 --`],
    ['a NUL', '\0'],
    ['half an emoji', '\ud83d'],
    ['a long text', 'A'.repeat(90_000)],
  ])('that is %s', async (_, after) => {
    const { errors, text } = await ask(archive, { after })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['VALIDATION_FAILED'])
    expect(text.length).toBeLessThan(500)
  })
})

describe('a page', () => {
  it.each([
    ['of none', { first: 0 }, 'VALIDATION_FAILED', /^first: ask for 1 to 100 items\.$/],
    ['of fewer than none', { first: -1 }, 'QUERY_TOO_COMPLEX', /first: -1/],
    ['of more than a hundred', { first: 101 }, 'QUERY_TOO_COMPLEX', /first: 101/],
    ['of a fraction', { first: 1.5 }, 'BAD_USER_INPUT', /./],
    ['after a number', { after: 1 }, 'BAD_USER_INPUT', /./],
    ['after a list', { after: ['x'] }, 'BAD_USER_INPUT', /./],
  ])('%s is refused', async (_, variables, code, message) => {
    const { errors } = await ask(archive, variables)
    expect(errors.map(error => error.extensions.code)).toEqual([code])
    expect(errors[0]?.message).toMatch(message)
  })

  it('of a hundred is answered', async () => {
    expect(headlines(await archivePage({ first: 100 }))).toHaveLength(6)
  })
})
