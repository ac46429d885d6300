import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * A story's source was held, and what that rests on, but nothing further up: a reporter could change,
 * and an editor delete, the agency from which a report had its report of what a story says.
 */

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const link = (slug: string) => ({ connect: { slug } })
let chains = 0

/** How an article may come to the first source of a chain. */
const ways = {
  'its own source': source => ({ sources: { connect: [{ slug: source }] } }),
  'a quote': (source, n) => ({
    quotes: {
      create: [
        { text: `Said ${n}`, speaker: { create: { name: `Speaker ${n}` } }, source: link(source) },
      ],
    },
  }),
  'an event': (source, n) => ({
    events: { create: [{ name: `Event ${n}`, sources: { connect: [{ slug: source }] } }] },
  }),
  'a verified date': (source, n) => ({
    events: {
      create: [{ name: `Verified ${n}`, verifiedDate: '2020', verifiedBy: link(source) }],
    },
  }),
} satisfies Record<string, (source: string, n: number) => object>

/** An article in a state, and the slugs of the sources up the chain that it rests on. */
async function chainUnder(status: string, way: keyof typeof ways): Promise<string[]> {
  const n = ++chains
  const { db, prisma } = newsroom.context.sudo()
  const slugs = ['report', 'outlet', 'agency', 'state', 'statement'].map(name => `${name}-${n}`)
  for (const [i, slug] of slugs.toReversed().entries()) {
    const above = slugs[slugs.length - i]
    const up = above && { [i % 2 ? 'partOf' : 'basedOn']: link(above) }
    await db.Source.createOne({ data: { name: slug, slug, ...up } })
  }
  const [first = ''] = slugs
  const { id } = await db.Article.createOne({
    data: { headline: `Story ${n}`, ...ways[way](first, n) } as never, // any way's data
  })
  await prisma.article.update({ where: { id }, data: { status: status as 'draft' } })
  return slugs
}

async function change(slug: string) {
  const { errors } = await newsroom.ask(
    `mutation ($slug: String!) {
      updateSource(where: { slug: $slug }, data: { version: 1, shortName: "Other" }) { id }
    }`,
    { as: 'reporter', variables: { slug } },
  )
  return errors[0]?.extensions.code
}

async function remove(verb: 'delete' | 'unlinkAndDelete', slug: string) {
  const { errors } = await newsroom.ask(
    `mutation ($slug: String!) { ${verb}Source(where: { slug: $slug }) { id } }`,
    { as: 'editor', variables: { slug } },
  )
  return errors[0]
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('a chain that begins with %s', way => {
  it.each(['inReview', 'scheduled', 'published', 'withdrawn'])(
    'is the editors’ at every step under an article that is %s',
    async status => {
      const slugs = await chainUnder(status, way)
      const codes = await Promise.all(slugs.map(change))
      expect(codes).toEqual(slugs.map(() => 'FORBIDDEN'))
    },
  )

  it('is the reporters’ at every step under a draft', async () => {
    const slugs = await chainUnder('draft', way)
    expect(await Promise.all(slugs.map(change))).toEqual(slugs.map(() => undefined))
  })

  it.each(['scheduled', 'published', 'withdrawn'])(
    'cannot be deleted at any step under an article that is %s',
    async status => {
      const slugs = await chainUnder(status, way)
      for (const slug of slugs) {
        for (const verb of ['delete', 'unlinkAndDelete'] as const) {
          const error = await remove(verb, slug)
          expect(error?.extensions.code).toBe('REFERENCED')
          expect(error?.message).toContain(`“Story ${chains}” (${status})`)
        }
      }
    },
  )

  it('is deleted under a draft only by “Unlink and delete”, after the draft was named', async () => {
    const slugs = await chainUnder('draft', way)
    const last = slugs.at(-1) ?? ''
    expect((await remove('delete', last))?.message).toContain(`“Story ${chains}” (draft)`)
    expect(await remove('unlinkAndDelete', last)).toBeUndefined()
  })
})

it('a step under more reports than one statement can name is held like any other', async () => {
  const slugs = await chainUnder('published', 'a quote')
  const { prisma } = newsroom.context.sudo()
  const { id: partOfId } = await prisma.source.findUniqueOrThrow({
    where: { slug: slugs[2] ?? '' },
  })
  const updatedAt = new Date()
  const reports = Array.from({ length: 2_500 }, (_, n) => {
    return { id: `report${n}`, name: `Report ${n}`, slug: `of-many-${n}`, partOfId, updatedAt }
  })
  await prisma.source.createMany({ data: reports })
  for (const slug of slugs) expect(await change(slug)).toBe('FORBIDDEN')
  expect((await remove('delete', slugs[4] ?? ''))?.extensions.code).toBe('REFERENCED')
})
