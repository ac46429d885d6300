import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import type { RandomNumbers } from '../faults/randomNumbers'

type Rows = { createMany(args: { data: object[] }): Promise<unknown> }

const past = new Date('2020-02-02T02:02:02.002Z')
const future = new Date('2999-01-01')

/** Few values, so that there are many ties. */
const days = ['2020-01-01', '2020-01-02', '2020-01-03'].map(day => new Date(day))
const names = ['Ana', 'Bo', 'Kim', 'kim', 'O’Brien', 'Ødegård', '100%', 'a_b', '']
const dates = ['', '2019-10-05', '2020', '[2019-10-01..2019-10-10]']

/**
 * Fills a newsroom with articles in every state, and with people, quotes, sources and events that
 * they link as it comes: some by public articles, some by hidden ones, some by none; and many tie.
 */
export async function fillAtRandom(context: Context<Session>, random: RandomNumbers) {
  const { prisma } = context.sudo()
  const one = <T>(...values: readonly T[]) => values[random.below(values.length)] as T
  const maybe = <T>(value: T) => one(value, null)
  const id = () => `c${one('a', 'b', 'c')}${random.below(1e9).toString(36)}`
  const several = (length: number) => Array.from({ length }, () => id())
  const stamps = () => ({ createdAt: one(...days), updatedAt: one(...days) })
  const slugOf = (list: string, of: string) => ({ slug: `${list}-${of}` })

  const people = several(9)
  const sources = several(8)
  const events = several(9)
  const quotes = several(16)
  const articles = several(14)

  const rows: Record<string, object[]> = {
    person: people.map(of => ({
      ...{ id: of, ...slugOf('person', of), ...stamps(), name: one(...names) },
      ...{ kind: one('named', 'unnamed'), alternateNames: one([], ['Ann']), sameAs: [] },
    })),
    source: sources.map((of, n) => ({
      ...{ id: of, ...slugOf('source', of), ...stamps(), name: one(...names) },
      ...{ kind: one('newsAgency', 'report'), text: 'What it printed' },
      ...{ partOfId: n > 0 ? maybe(one(...sources.slice(0, n))) : null },
      ...{ basedOnId: n > 0 ? maybe(one(...sources.slice(0, n))) : null },
    })),
    event: events.map(of => ({
      ...{ id: of, ...slugOf('event', of), ...stamps(), name: one(...names) },
      ...{ kind: one('launch', 'test'), date: one(...dates), verifiedById: maybe(one(...sources)) },
      ...{ earliestDate: one(null, '2019-10-01', '2020-01-01'), latestDate: maybe('2020-01-01') },
    })),
    quote: quotes.map(of => ({
      ...{
        id: of,
        ...slugOf('quote', of),
        ...stamps(),
        text: one(...names),
        saidOn: one(...dates),
      },
      ...{ kind: one('direct', 'term'), sourceCheck: one('exact', 'unchecked') },
      ...{ speakerId: maybe(one(...people)), sourceId: maybe(one(...sources)) },
    })),
    article: articles.map(of => ({
      ...{ id: of, ...slugOf('article', of), ...stamps(), headline: one(...names) },
      ...{ body: [paragraph(one(...names))], keywords: one([], ['peace', 'war']) },
      ...{ status: one('published', 'published', 'published', 'draft', 'scheduled', 'withdrawn') },
      ...{ publishedAt: one(...days, past, future, null), embargoUntil: one(null, past, future) },
      ...{ section: one('World', 'Sport'), urgency: one(null, 1, 5), scheduledFor: future },
    })),
    correction: several(10).map(of => ({
      ...{ id: of, articleId: one(...articles), text: one(...names), publishedAt: one(...days) },
      ...{ kind: one('correction', 'clarification') },
    })),
  }
  const models = prisma as never as Record<string, Rows> // Prisma knows its models one by one
  for (const [model, data] of Object.entries(rows)) await models[model]?.createMany({ data })

  const some = (all: readonly string[], most: number) =>
    [...new Set(several(random.below(most + 1)).map(() => one(...all)))].map(of => ({ id: of }))
  for (const article of articles)
    await prisma.article.update({
      where: { id: article },
      data: {
        people: { connect: some(people, 4) },
        sources: { connect: some(sources, 3) },
        events: { connect: some(events, 4) },
        quotes: { connect: some(quotes, 5) },
      },
    })
  for (const event of events)
    await prisma.event.update({
      where: { id: event },
      data: { people: { connect: some(people, 3) }, sources: { connect: some(sources, 3) } },
    })
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] })
