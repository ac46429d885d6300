import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let items = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** Creates an item as the editor and answers what was stored, or how it was refused. */
async function create(
  list: 'Article' | 'Person' | 'Source' | 'Event' | 'Quote',
  data: object,
  answer: string,
) {
  const { data: answered, errors } = await newsroom.ask(
    `mutation ($data: ${list}CreateInput!) { item: create${list}(data: $data) { id ${answer} } }`,
    { as: 'editor', variables: { data } },
  )
  return { item: answered.item, code: errors[0]?.extensions.code, message: errors[0]?.message }
}

const name = () => `Item number ${items++}`

describe('a slug', () => {
  it.each([
    [
      'made from the headline',
      { headline: 'O’Brien’s “Éclair” & the U.S.' },
      'obriens-eclair-and-the-u-s',
    ],
    [
      'brought into form',
      { headline: name(), slug: '  Us HOPES_to  restart ' },
      'us-hopes-to-restart',
    ],
    ['without accents', { headline: name(), slug: 'Zürich-Ångström' }, 'zuerich-angstroem'],
  ])('is %s', async (_name, data, slug) => {
    expect((await create('Article', data, 'slug')).item?.slug).toBe(slug)
  })

  it('is refused when nothing of it can be kept', async () => {
    const { code, message } = await create('Article', { headline: '北京' }, 'slug')
    expect(code).toBe('VALIDATION_FAILED')
    expect(message).toContain('Article.slug')
  })

  it('is numbered when it is made from a name that another item has', async () => {
    const headline = `The same headline ${items++}`
    const slugs = [
      (await create('Article', { headline }, 'slug')).item?.slug,
      (await create('Article', { headline }, 'slug')).item?.slug,
    ]
    expect(slugs[1]).toBe(`${slugs[0]}-2`)
  })

  it('is refused when it was typed and is too long, and cut when it was not', async () => {
    const long = 'word '.repeat(40)
    expect((await create('Article', { headline: name(), slug: long }, 'slug')).code).toBe(
      'VALIDATION_FAILED',
    )
    expect((await create('Article', { headline: long }, 'slug')).item?.slug).toMatch(
      /^(word-)+wo?r?d?$/,
    )
  })

  it('is refused when an item inside another has one that is taken', async () => {
    await create('Person', { name: name(), slug: 'taken-inside' }, 'id')
    const data = { headline: name(), people: { create: [{ name: name(), slug: 'taken-inside' }] } }
    const { code, message } = await create('Article', data, 'id')
    expect(code).toBe('NOT_UNIQUE')
    expect(message).toContain('slug')
  })

  it('is refused when another item has it, and the field is named', async () => {
    const data = { name: name(), slug: 'taken' }
    expect((await create('Person', data, 'slug')).code).toBeUndefined()
    const second = await create('Person', data, 'slug')
    expect(second.code).toBe('NOT_UNIQUE')
    expect(second.message).toContain('slug')
  })
})

describe('a web link', () => {
  it.each(['https://example.com/report?a=1#b', 'http://example.com', 'https://例え.jp/'])(
    'takes %s',
    async url => {
      expect((await create('Source', { name: name(), url }, 'url')).item?.url).toBe(url)
    },
  )

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'ftp://example.com',
    'https://',
    'https://user:secret@example.com',
    'https://example.com/a b',
    'https:\\\\example.com',
    ' https://example.com',
    'example.com',
  ])('refuses %s', async url => {
    const { code, message } = await create('Source', { name: name(), url }, 'url')
    expect(code).toBe('VALIDATION_FAILED')
    expect(message).toContain('Source.url')
  })

  it('is held to the same inside a body', async () => {
    const body = (href: string) => [
      {
        type: 'paragraph',
        children: [{ text: '' }, { type: 'link', href, children: [{ text: 'x' }] }, { text: '' }],
      },
    ]
    const good = await create(
      'Article',
      { headline: name(), body: body('https://example.com') },
      'bodyText',
    )
    expect(good.item?.bodyText).toBe('x')
    const bad = await create(
      'Article',
      { headline: name(), body: body('javascript:alert(1)') },
      'bodyText',
    )
    expect(bad.code).toBe('VALIDATION_FAILED')
    expect(bad.message).toContain('Article.body')
  })
})

describe('an event’s date', () => {
  it.each([
    ['[2019-10-01..2019-10-10]', '2019-10-01', '2019-10-10', 'in early October 2019'],
    ['2019-12-25~', '2019-12-25', '2019-12-25', 'on 25 December 2019 (approximate)'],
    ['[..2020-01-19]', null, '2020-01-19', 'some time before 20 January 2020'],
    ['[2019-12..]', '2019-12-01', null, 'from December 2019 on'],
    ['', null, null, null],
  ])(
    '%s is bounded, sortable and said in words',
    async (date, earliestDate, latestDate, dateInWords) => {
      const { item } = await create(
        'Event',
        { name: name(), date },
        'date earliestDate latestDate dateInWords',
      )
      expect(item).toMatchObject({ date, earliestDate, latestDate, dateInWords })
    },
  )

  it.each(['2019-02-30', '2019-13', 'early October', '2019-10-05T10:00:00Z', '2020/2019', '[2019'])(
    'is refused as %s, naming the field and showing what to type',
    async date => {
      const { code, message } = await create('Event', { name: name(), date }, 'date')
      expect(code).toBe('VALIDATION_FAILED')
      expect(message).toMatch(/Event\.date: .*\d{4}/)
    },
  )

  it('moves its bounds when it is changed, and loses them when it is emptied', async () => {
    const { item } = await create('Event', { name: name(), date: '2019-04' }, 'version')
    const change = async (version: number, date: string) =>
      (
        await newsroom.ask(
          `mutation ($id: ID!, $data: EventUpdateInput!) {
            updateEvent(where: { id: $id }, data: $data) { earliestDate latestDate }
          }`,
          { as: 'editor', variables: { id: item.id, data: { version, date } } },
        )
      ).data.updateEvent
    expect(await change(1, '2020')).toEqual({
      earliestDate: '2020-01-01',
      latestDate: '2020-12-31',
    })
    expect(await change(2, '')).toEqual({ earliestDate: null, latestDate: null })
  })

  it('counts as verified only with the source that verifies it', async () => {
    const alone = await create('Event', { name: name(), verifiedDate: '2019-10-05' }, 'id')
    expect(alone.code).toBe('VALIDATION_FAILED')
    expect(alone.message).toContain('verifiedBy')
    const { item: source } = await create('Source', { name: name() }, 'id')
    const data = {
      name: name(),
      verifiedDate: '2019-10-05',
      verifiedBy: { connect: { id: source.id } },
    }
    expect((await create('Event', data, 'verifiedDate')).item?.verifiedDate).toBe('2019-10-05')
  })
})

describe('text', () => {
  it.each([
    'naïve café',
    '🙂👩‍👩‍👧',
    'שלום',
    '\u202Ebidi\u202C',
    '%_\'"; DROP TABLE Article',
    'e\u0301 is not é',
  ])('is kept to the character: %j', async headline => {
    const { item } = await create('Article', { headline, slug: name() }, 'headline')
    expect(item?.headline).toBe(headline)
  })

  it.each([
    ['a NUL', 'a\0b'],
    ['a control character', 'a\u0007b'],
    ['half an emoji', 'a\ud83d'],
    ['a line break in a headline', 'a\nb'],
    ['more than there is room for', 'x'.repeat(301)],
  ])('is refused with %s, and the field is named', async (_name, headline) => {
    const { code, message } = await create('Article', { headline, slug: name() }, 'headline')
    expect(code).toBe('VALIDATION_FAILED')
    expect(message).toContain('Article.headline')
  })
})

describe('other fields', () => {
  it.each([
    ['Article', { headline: 'x', language: 'EN-gb' }, 'language', 'en-GB'],
    ['Article', { headline: 'x', keywords: [' a ', 'a', '', 'b'] }, 'keywords', ['a', 'b']],
    ['Person', { name: 'x', wikidataId: 'Q56226' }, 'wikidataId', 'Q56226'],
    ['Event', { name: 'x', country: 'KP' }, 'country', 'KP'],
  ] as const)('%s takes %j', async (list, data, field, stored) => {
    expect((await create(list, { ...data, slug: name() }, field)).item?.[field]).toEqual(stored)
  })

  it.each([
    ['Article', { headline: 'x', language: 'not a language' }, 'Article.language'],
    ['Article', { headline: 'x', urgency: 10 }, 'Article.urgency'],
    ['Person', { name: 'x', wikidataId: 'P31' }, 'Person.wikidataId'],
    ['Person', { name: 'x', sameAs: ['javascript:alert(1)'] }, 'Person.sameAs'],
    ['Person', { name: 'x', sameAs: ['prisma.io/about'] }, 'Person.sameAs'],
    ['Event', { name: 'x', country: 'Korea' }, 'Event.country'],
    ['Person', { name: '' }, 'Person.name'],
    ['Quote', { text: 'x' }, 'Quote.speaker'],
  ] as const)('%s refuses %j and names the field', async (list, data, field) => {
    const { code, message } = await create(list, { ...data, slug: name() }, 'id')
    expect(code).toBe('VALIDATION_FAILED')
    expect(message).toContain(field)
  })

  it.each(['9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00+14:00'])(
    'refuses a moment that the database would sort before all others: %s',
    async embargoUntil => {
      const data = { headline: 'x', slug: name(), embargoUntil }
      expect((await create('Article', data, 'id')).code).toBe('BAD_USER_INPUT')
    },
  )

  it('refuses a body that the editor could never make, before its tidying begins', async () => {
    const quoted = (child: object) => ({ type: 'blockquote', children: [child] })
    const body = Array.from({ length: 300 }, () =>
      quoted(quoted({ type: 'paragraph', children: [{ text: 'a' }] })),
    )
    const { code, message } = await create('Article', { headline: 'x', slug: name(), body }, 'id')
    expect(code).toBe('VALIDATION_FAILED')
    expect(message).toContain('Article.body')
  })

  it('refuses a long name without reading all of it into a slug', async () => {
    const { code } = await create('Person', { name: 'x'.repeat(1_000_000) }, 'id')
    expect(code).toBe('VALIDATION_FAILED')
  })

  it('refuses a moment on a day that is not in the calendar', async () => {
    const data = { headline: 'x', slug: name(), embargoUntil: '2026-02-30T10:00:00Z' }
    const { code, message } = await create('Article', data, 'embargoUntil')
    expect(code).toBe('BAD_USER_INPUT')
    expect(message).toContain('2026-02-30')
  })
})

describe('a chain of sources', () => {
  const connect = (id: string) => ({ connect: { id } })
  const updateSources = (data: object[]) =>
    newsroom.ask('mutation ($data: [SourceUpdateArgs!]!) { updateSources(data: $data) { id } }', {
      as: 'editor',
      variables: { data },
    })

  it.each([
    ['one link at a time', 'basedOn', 'basedOn'],
    ['with both links', 'partOf', 'basedOn'],
    ['with both links, the other way', 'basedOn', 'partOf'],
  ])('cannot close on itself: %s', async (_name, up, back) => {
    const first = (await create('Source', { name: name() }, 'version')).item
    const second = (await create('Source', { name: name(), [up]: connect(first.id) }, 'id')).item
    const { errors } = await updateSources([
      { where: { id: first.id }, data: { version: 1, [back]: connect(second.id) } },
    ])
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    expect(errors[0]?.message).toBe(
      `${back}: choose another: this leads back to the source itself.`,
    )
  })

  it.each(['partOf', 'basedOn'])('cannot be closed by a source that is its own %s', async link => {
    const { item } = await create('Source', { name: name() }, 'id')
    const data = { version: 1, [link]: connect(item.id) }
    const { errors } = await updateSources([{ where: { id: item.id }, data }])
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    expect(errors[0]?.message).toMatch(new RegExp(`^${link}: `))
  })

  it('cannot be closed by two changes at once', async () => {
    const [a, b] = [
      (await create('Source', { name: name() }, 'id')).item,
      (await create('Source', { name: name() }, 'id')).item,
    ]
    const { errors } = await updateSources([
      { where: { id: a.id }, data: { version: 1, basedOn: connect(b.id) } },
      { where: { id: b.id }, data: { version: 1, basedOn: connect(a.id) } },
    ])
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    const { data } = await newsroom.ask(
      'query ($id: ID!) { source(where: { id: $id }) { version basedOn { id } } }',
      {
        as: 'editor',
        variables: { id: a.id },
      },
    )
    expect(data.source).toEqual({ version: 1, basedOn: null })
  })
})

describe('the record of an item', () => {
  it('says who made it and who touched it last, and counts its versions', async () => {
    const record = 'version createdBy { name } updatedBy { name } createdAt updatedAt'
    const { item } = await create('Person', { name: name() }, record)
    expect(item).toMatchObject({
      version: 1,
      createdBy: { name: 'The editor' },
      updatedBy: { name: 'The editor' },
    })

    const { data } = await newsroom.ask(
      `mutation ($id: ID!) {
        updatePerson(where: { id: $id }, data: { version: 1, jobTitle: "Adviser" }) { ${record} }
      }`,
      { as: 'admin', variables: { id: item.id } },
    )
    expect(data.updatePerson).toMatchObject({
      version: 2,
      createdBy: { name: 'The editor' },
      updatedBy: { name: 'The admin' },
      createdAt: item.createdAt,
    })
    expect(Date.parse(data.updatePerson.updatedAt)).toBeGreaterThanOrEqual(
      Date.parse(item.updatedAt),
    )
  })

  it('is not overwritten by naming an item twice in one list of updates', async () => {
    const { item } = await create('Person', { name: name() }, 'id')
    const once = (jobTitle: string) => ({ where: { id: item.id }, data: { version: 1, jobTitle } })
    const { errors } = await newsroom.ask(
      'mutation ($data: [PersonUpdateArgs!]!) { updatePeople(data: $data) { id } }',
      { as: 'editor', variables: { data: [once('First'), once('Second')] } },
    )
    expect(errors[0]?.extensions.code).toBe('STALE_VERSION')
    const { data } = await newsroom.ask(
      'query ($id: ID!) { person(where: { id: $id }) { version jobTitle } }',
      {
        as: 'editor',
        variables: { id: item.id },
      },
    )
    expect(data.person).toEqual({ version: 1, jobTitle: '' })
  })

  it.each(['version: null', 'jobTitle: "x"'])(
    'cannot be changed with %s: the version read must be named',
    async data => {
      const { errors } = await newsroom.ask(
        `mutation { updatePerson(where: { slug: "x" }, data: { ${data} }) { id } }`,
        { as: 'editor' },
      )
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    },
  )
})
