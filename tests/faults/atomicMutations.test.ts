import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'
import { granted } from './refusal'
import { storedRows } from './storedRows'

let newsroom: Newsroom
let before: ReturnType<typeof storedRows>

beforeAll(async () => {
  newsroom = await openNewsroom()
  await ask(`mutation { createPerson(data: { name: "Speaker" }) { id } }`)
  await ask(`mutation {
    createSources(data: [{ name: "First" }, { name: "Second" }, { name: "Third" }]) { id }
    createEvents(data: [{ name: "First" }, { name: "Second" }, { name: "Third" }]) { id }
    createPeople(data: [{ name: "First" }, { name: "Second" }, { name: "Third" }]) { id }
    createQuotes(data: [
      { text: "First", speaker: { connect: { slug: "speaker" } } }
      { text: "Second", speaker: { connect: { slug: "speaker" } } }
      { text: "Third", speaker: { connect: { slug: "speaker" } } }
    ]) { id }
    createArticles(data: [
      { headline: "First" }
      { headline: "Second", people: { connect: { slug: "first" } } }
      { headline: "Third" }
    ]) { id }
  }`)
})
afterAll(() => newsroom.close())

beforeEach(() => {
  before = storedRows(newsroom.file)
})
afterEach(() => expect(storedRows(newsroom.file)).toEqual(before))

const ask = (query: string, variables: object = {}) =>
  granted(newsroom.ask(query, { as: 'editor', variables }))

const newPerson = { create: { name: 'New' } }

/** A reason to refuse an item: the code, and data that is good but for one thing. */
type Bad = { code: string; data: object }

/** Each list with good data for an item of a name, and with data that is refused, by reason. */
const lists: {
  one: string
  many: string
  good: (name: string) => object
  bad: Record<string, Bad> & { 'a value that is not allowed': Bad }
}[] = [
  {
    one: 'Person',
    many: 'People',
    good: name => ({ name }),
    bad: {
      'no name': { code: 'VALIDATION_FAILED', data: { name: '' } },
      'a slug that is taken': { code: 'NOT_UNIQUE', data: { name: 'Other', slug: 'first' } },
      'a value that is not allowed': {
        code: 'VALIDATION_FAILED',
        data: { name: 'Other', wikidataId: 'Kim' },
      },
    },
  },
  {
    one: 'Quote',
    many: 'Quotes',
    good: name => ({ text: name, speaker: { create: { name } } }),
    bad: {
      'no speaker': { code: 'VALIDATION_FAILED', data: { text: 'Other' } },
      'a slug that is taken': {
        code: 'NOT_UNIQUE',
        data: { text: 'Other', slug: 'first', speaker: newPerson },
      },
      'a value that is not allowed': {
        code: 'VALIDATION_FAILED',
        data: { text: 'Other', saidOn: 'October', speaker: newPerson },
      },
      'a new speaker whose slug is taken': {
        code: 'NOT_UNIQUE',
        data: {
          text: 'Other',
          source: { create: { name: 'New' } },
          speaker: { create: { name: 'First', slug: 'first' } },
        },
      },
      'a new source that is refused': {
        code: 'VALIDATION_FAILED',
        data: { text: 'Other', speaker: newPerson, source: { create: { name: '' } } },
      },
      'a source that is not there': {
        code: 'VALIDATION_FAILED',
        data: { text: 'Other', speaker: newPerson, source: { connect: { slug: 'no' } } },
      },
    },
  },
  {
    one: 'Article',
    many: 'Articles',
    good: name => ({ headline: name, people: { create: [{ name }] } }),
    bad: {
      'no headline': {
        code: 'VALIDATION_FAILED',
        data: { headline: '', people: { create: [{ name: 'New' }] } },
      },
      'a slug that is taken': {
        code: 'NOT_UNIQUE',
        data: {
          headline: 'Other',
          slug: 'first',
          quotes: { create: [{ text: 'New', speaker: newPerson }] },
          events: { create: [{ name: 'New', people: { create: [{ name: 'New too' }] } }] },
        },
      },
      'a value that is not allowed': {
        code: 'VALIDATION_FAILED',
        data: {
          headline: 'Other',
          urgency: 10,
          sources: { create: [{ name: 'New', partOf: { create: { name: 'New too' } } }] },
        },
      },
      'a last new quote that is refused': {
        code: 'VALIDATION_FAILED',
        data: {
          headline: 'Other',
          people: { create: [{ name: 'New' }] },
          quotes: {
            create: [{ text: 'New', speaker: { create: { name: 'New too' } } }, { text: 'No' }],
          },
        },
      },
      'a person who is not there': {
        code: 'VALIDATION_FAILED',
        data: {
          headline: 'Other',
          people: { create: [{ name: 'New' }], connect: [{ slug: 'no' }] },
        },
      },
    },
  },
]

describe.each(lists)('$one', ({ one, many, good, bad }) => {
  const createOne = `mutation ($data: ${one}CreateInput!) { create${one}(data: $data) { id } }`
  const createMany = `mutation ($data: [${one}CreateInput!]!) { create${many}(data: $data) { id } }`
  const updateOne = `mutation ($slug: String!, $data: ${one}UpdateInput!) {
    update${one}(where: { slug: $slug }, data: $data) { id }
  }`
  const updateMany = `mutation ($data: [${one}UpdateArgs!]!) { update${many}(data: $data) { id } }`
  const deleteMany = `mutation ($where: [${one}WhereUniqueInput!]!) {
    delete${many}(where: $where) { id }
  }`
  const update = (slug: string, data: object) => ({ where: { slug }, data })

  describe.each(Object.entries(bad))('with %s', (_, { code, data: badData }) => {
    it('is not created, nor is anything with it', async () => {
      await expect(ask(createOne, { data: badData })).rejects.toThrow(code)
    })

    it('is not created among good ones, nor are those', async () => {
      const data = [good('New one'), good('New two'), badData, good('New three')]
      await expect(ask(createMany, { data })).rejects.toThrow(code)
    })
  })

  const { data: badChange } = bad['a value that is not allowed']

  it('is not changed when a hook refuses the change', async () => {
    const variables = { slug: 'second', data: { version: 1, ...badChange } }
    await expect(ask(updateOne, variables)).rejects.toThrow('VALIDATION_FAILED')
  })

  it.each([
    ['a change that a hook refuses', 'VALIDATION_FAILED', { version: 1, ...badChange }],
    ['a slug that is taken', 'NOT_UNIQUE', { version: 1, slug: 'second' }],
    ['a version that is stale', 'STALE_VERSION', { version: 7 }],
  ])('is not changed in a row that ends with %s', async (_, code, data) => {
    const rows = [
      update('first', { version: 1, slug: 'free', ...good('Changed') }),
      update('second', { version: 1 }),
      update('third', data),
    ]
    await expect(ask(updateMany, { data: rows })).rejects.toThrow(code)
  })

  it('is not deleted in a row that ends with one that is not there', async () => {
    const where = ['first', 'second', 'no'].map(slug => ({ slug }))
    await expect(ask(deleteMany, { where })).rejects.toThrow(/^(FORBIDDEN|REFERENCED)/)
  })
})
