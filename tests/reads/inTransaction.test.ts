import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const query = `{
  articles { headline people { name articlesCount } peopleCount quotes { speaker { name } } }
  people { articles { headline } }
}`

it('what a transaction has changed is read in it, and by nobody else until it is saved', async () => {
  const { context } = newsroom
  const session = { itemId: 'x', data: { id: 'x', name: 'The editor', role: 'editor' as const } }
  const outside = context.withSession(session)
  const answer = {
    articles: [
      {
        headline: 'Talks',
        people: [{ name: 'Kim', articlesCount: 1 }],
        peopleCount: 1,
        quotes: [{ speaker: { name: 'Kim' } }],
      },
    ],
    people: [{ articles: [{ headline: 'Talks' }] }],
  }
  const nothing = { articles: [], people: [] }

  await outside.transaction(async transaction => {
    const now = { updatedAt: new Date() }
    const kim = { id: 'kim', slug: 'kim', name: 'Kim', alternateNames: [], sameAs: [], ...now }
    await transaction.prisma.person.create({ data: kim })
    const quote = { id: 'q', slug: 'q', text: 'Yes', speakerId: 'kim', ...now }
    await transaction.prisma.quote.create({ data: quote })
    await transaction.prisma.article.create({
      data: {
        ...{ slug: 'talks', headline: 'Talks', body: [], keywords: [], ...now },
        people: { connect: { id: 'kim' } },
        quotes: { connect: { id: 'q' } },
      },
    })
    expect(await transaction.graphql.run({ query })).toEqual(answer)
    expect(await outside.graphql.run({ query })).toEqual(nothing)
  })
  expect(await outside.graphql.run({ query })).toEqual(answer)
})

it('the answer of a mutation tells what it has just changed', async () => {
  const { data, errors } = await newsroom.ask(
    `mutation {
      createQuote(data: { text: "No", speaker: { create: { name: "Ann" } } }) {
        speaker { name quotes { text } quotesCount }
      }
    }`,
    { as: 'editor' },
  )
  expect(errors).toEqual([])
  const speaker = { name: 'Ann', quotes: [{ text: 'No' }], quotesCount: 1 }
  expect(data.createQuote).toEqual({ speaker })
})
