import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { currentSlug } from '../../src/delivery/currentSlug'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * An address that readers have known lasts: it leads to the item under the slug it has now, and to
 * nothing that they may not see.
 */

const story = readStoryPackage(bundledStory)
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(story, newsroom.context)
})
afterAll(() => newsroom.close())

async function asEditor(mutation: string, variables: object = {}) {
  const { data, errors } = await newsroom.ask(mutation, { as: 'editor', variables })
  expect(errors).toEqual([])
  return data
}

type List = 'Article' | 'Quote' | 'Person' | 'Source' | 'Event'

/** Gives an item another slug as an editor does, past no rule. */
async function rename(list: List, from: string, to: string) {
  const field = list.toLowerCase()
  const { data } = await newsroom.ask(`{ ${field}(where: { slug: "${from}" }) { id version } }`, {
    as: 'editor',
  })
  const { id, version } = data[field]
  return asEditor(
    `mutation ($id: ID!, $data: ${list}UpdateInput!) { update${list}(where: { id: $id }, data: $data) { slug } }`,
    { id, data: { version, slug: to } },
  )
}

/** Publishes an article under another slug: what its working copy has been given. */
async function republish(from: string, to: string) {
  const { reviseArticle: copy } = await asEditor(
    `mutation { reviseArticle(where: { slug: "${from}" }) { slug } }`,
  )
  await rename('Article', copy.slug, to)
  await asEditor(
    `mutation { publishArticle(where: { slug: "${to}" }, override: "As received.") { id } }`,
  )
}

/** A published article, and what it links; past the workflow. */
async function addArticle(slug: string, more: object = {}) {
  const data = { headline: slug, slug, status: 'published', publishedAt: new Date('2020-02-01') }
  const { db } = newsroom.context.sudo()
  return db.Article.createOne({ data: { ...data, ...more } as never }) // status is not for editors
}

async function addPerson(slug: string) {
  return newsroom.context.sudo().db.Person.createOne({ data: { name: slug, slug } })
}

async function slugFound(list: List, slug: string, as: 'anonymous' | 'editor' = 'anonymous') {
  const field = list.toLowerCase()
  const { data, errors } = await newsroom.ask(`{ ${field}(where: { slug: "${slug}" }) { slug } }`, {
    as,
  })
  expect(errors).toEqual([])
  return data[field]?.slug ?? null
}

const remembered = () => newsroom.context.sudo().prisma.formerSlug.findMany()

describe('an item that gets another slug while it is public', () => {
  it.each([
    ['Quote', 'christmas-gift', 'the-christmas-gift'],
    ['Person', 'kim-jong-un', 'chairman-kim'],
    ['Source', 'axios', 'axios-media'],
    ['Event', 'year-end-deadline', 'the-deadline'],
  ] as const)('is found by the one it left: a %s', async (list, from, to) => {
    const { data } = await newsroom.ask(
      `{ ${list.toLowerCase()}(where: { slug: "${from}" }) { id } }`,
    )
    const { id } = data[list.toLowerCase()]
    await rename(list, from, to)
    const { data: after, errors } = await newsroom.ask(
      `{ ${list.toLowerCase()}(where: { slug: "${from}" }) { id slug articles { slug } } }`,
    )
    expect(errors).toEqual([])
    expect(after[list.toLowerCase()]).toEqual({
      id,
      slug: to,
      articles: [{ slug: story.article.slug }],
    })
    expect(await slugFound(list, from, 'editor')).toBeNull()
    expect(await currentSlug(list, from, newsroom.context)).toEqual({
      slug: to,
      isWithdrawn: false,
    })
  })

  it('is found by it when an article is published with another slug', async () => {
    await addArticle('first-address')
    await republish('first-address', 'second-address')
    await republish('second-address', 'third-address')
    for (const slug of ['first-address', 'second-address', 'third-address'])
      expect(await slugFound('Article', slug)).toBe('third-address')
    expect(await slugFound('Article', 'working-copy-of-first-address')).toBeNull()
  })

  it('is found by all of them when it goes back to one of its own', async () => {
    await addArticle('here')
    await republish('here', 'there')
    await republish('there', 'here')
    expect(await slugFound('Article', 'there')).toBe('here')
    const own = (await remembered()).filter(({ slug }) => ['here', 'there'].includes(slug))
    expect(own.map(({ slug }) => slug)).toEqual(['there'])
  })

  it('is not meant by a verb that names the old one', async () => {
    await addArticle('named-wrongly')
    await republish('named-wrongly', 'named-rightly')
    const { errors } = await newsroom.ask(
      'mutation { withdrawArticle(where: { slug: "named-wrongly" }, reason: "x") { id } }',
      { as: 'editor' },
    )
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await slugFound('Article', 'named-wrongly')).toBe('named-rightly')
  })

  it('keeps it from being made up for another, which can still be given it', async () => {
    await addArticle('much-wanted')
    await republish('much-wanted', 'little-wanted')
    const { createArticle: made } = await asEditor(
      'mutation { createArticle(data: { headline: "Much wanted" }) { slug } }',
    )
    expect(made.slug).toBe('much-wanted-2')
    const { createArticle: given } = await asEditor(
      'mutation { createArticle(data: { headline: "Much wanted", slug: "much-wanted" }) { slug } }',
    )
    expect(given.slug).toBe('much-wanted')
  })

  it('gives way to the item that has the slug now, once readers may see that', async () => {
    await addArticle('contested')
    await republish('contested', 'moved-away')
    await asEditor(
      'mutation { createArticle(data: { headline: "New", slug: "contested" }) { id } }',
    )
    expect(await slugFound('Article', 'contested')).toBe('moved-away')
    expect(await slugFound('Article', 'contested', 'editor')).toBe('contested')
    await asEditor(
      'mutation { publishArticle(where: { slug: "contested" }, override: "x") { id } }',
    )
    expect(await slugFound('Article', 'contested')).toBe('contested')
    // Who left it last comes before who left it long ago.
    await republish('contested', 'moved-too')
    expect(await slugFound('Article', 'contested')).toBe('moved-too')
  })

  it('is there under its old slug for a package too: nothing is loaded twice', async () => {
    const again = await loadStory(story, newsroom.context)
    const actions = new Set(again.steps.map(({ action }) => action))
    expect([...actions].toSorted()).toEqual(['kept', 'unchanged'])
    const { quotes } = await asEditor(
      '{ quotes(where: { slug: { equals: "the-christmas-gift" } }) { id } }',
    )
    const { prisma } = newsroom.context.sudo()
    await prisma.quote.delete({ where: { id: quotes[0].id } })
    const outcome = async () =>
      (await loadStory(story, newsroom.context)).steps.find(one => one.slug === 'christmas-gift')
    expect(await outcome()).toMatchObject({ action: 'kept', note: 'an editor deleted it' })
    await prisma.seededItem.delete({ where: { id: 'Quote/christmas-gift' } })
    expect(await outcome()).toMatchObject({ action: 'create' })
    const { data } = await newsroom.ask(
      '{ quote(where: { slug: "christmas-gift" }) { speaker { slug } } }',
      { as: 'editor' },
    )
    expect(data.quote.speaker.slug).toBe('chairman-kim')
  })
})

describe('a withdrawn article', () => {
  it('is told of by the slugs it had, as by its own', async () => {
    await addArticle('short-lived')
    await republish('short-lived', 'shorter-lived')
    await asEditor(
      'mutation { withdrawArticle(where: { slug: "shorter-lived" }, reason: "It was wrong.") { id } }',
    )
    const ask = (slug: string) =>
      newsroom.ask(
        `{ article(where: { slug: "${slug}" }) { slug status withdrawnReason headline } }`,
      )
    expect((await ask('short-lived')).data.article).toEqual({
      slug: 'shorter-lived',
      status: 'withdrawn',
      withdrawnReason: 'It was wrong.',
      headline: '',
    })
    expect((await ask('short-lived')).text).toBe((await ask('shorter-lived')).text)
    for (const slug of ['short-lived', 'shorter-lived'])
      expect(await currentSlug('Article', slug, newsroom.context)).toEqual({
        slug: 'shorter-lived',
        isWithdrawn: true,
      })
  })
})

describe('nothing is told, and nothing kept,', () => {
  const future = new Date('2999-01-01')

  it.each([
    ['draft', { status: 'draft' }],
    ['in review', { status: 'inReview' }],
    ['scheduled', { status: 'scheduled', scheduledFor: future }],
    ['published, for a time to come', { status: 'published', publishedAt: future }],
    ['published under embargo', { status: 'published', embargoUntil: future }],
  ])('of the slug of an article that was never public: %s', async (name, state) => {
    const slug = `never-${name.replace(/\W+/g, '-')}`
    const { id } = await addArticle(slug, state)
    const { db } = newsroom.context.sudo()
    await db.Article.updateOne({ where: { id }, data: { version: 1, slug: `${slug}-renamed` } })
    await db.Article.updateOne({
      where: { id },
      data: {
        version: 2,
        status: 'published',
        publishedAt: new Date(),
        embargoUntil: null,
      } as never, // past the workflow
    })
    expect(await slugFound('Article', `${slug}-renamed`)).toBe(`${slug}-renamed`)
    expect(await slugFound('Article', slug)).toBeNull()
    expect((await remembered()).filter(one => one.slug === slug)).toEqual([])
  })

  it('of the slug of somebody whom no public article links', async () => {
    const { id } = await addPerson('bystander')
    await addArticle('their-draft', { status: 'draft', people: { connect: [{ id }] } })
    await rename('Person', 'bystander', 'witness')
    await addArticle('their-story', { people: { connect: [{ id }] } })
    expect(await slugFound('Person', 'witness')).toBe('witness')
    expect(await slugFound('Person', 'bystander')).toBeNull()
  })

  it('of an item that was public and is hidden now', async () => {
    const { id } = await addPerson('once-named')
    await addArticle('naming-story', { people: { connect: [{ id }] } })
    await rename('Person', 'once-named', 'named-no-more')
    expect(await slugFound('Person', 'once-named')).toBe('named-no-more')
    await asEditor(
      'mutation { withdrawArticle(where: { slug: "naming-story" }, reason: "x") { id } }',
    )
    expect(await slugFound('Person', 'once-named')).toBeNull()
    expect(await currentSlug('Person', 'once-named', newsroom.context)).toBeUndefined()
  })

  it('of an item that is deleted', async () => {
    const person = await addPerson('leaving')
    const { id } = await addArticle('leaving-story', { people: { connect: [{ id: person.id }] } })
    await rename('Person', 'leaving', 'about-to-leave')
    await newsroom.context.sudo().db.Article.updateOne({
      where: { id },
      data: { version: 1, people: { disconnect: [{ id: person.id }] } },
    })
    expect((await remembered()).map(one => one.item)).toContain(person.id)
    await asEditor('mutation { deletePerson(where: { slug: "about-to-leave" }) { id } }')
    expect((await remembered()).map(one => one.item)).not.toContain(person.id)
  })

  it('of a change that was refused', async () => {
    const { id } = await addPerson('steadfast')
    await addPerson('taken')
    await addArticle('steady-story', { people: { connect: [{ id }] } })
    const { errors } = await newsroom.ask(
      'mutation { updatePerson(where: { slug: "steadfast" }, data: { version: 1, slug: "taken" }) { id } }',
      { as: 'editor' },
    )
    expect(errors[0]?.extensions.code).toBe('NOT_UNIQUE')
    expect((await remembered()).filter(one => one.item === id)).toEqual([])
  })

  it('by any other key beside the slug, or under another list', async () => {
    const { data } = await newsroom.ask('{ source(where: { slug: "kim-jong-un" }) { id } }')
    expect(data.source).toBeNull()
    const { id } = (await newsroom.ask('{ person(where: { slug: "kim-jong-un" }) { id } }')).data
      .person
    const both = await newsroom.ask(
      `{ person(where: { slug: "kim-jong-un", id: "${id}" }) { id } }`,
    )
    expect(both.data.person ?? null).toBeNull()
  })
})
