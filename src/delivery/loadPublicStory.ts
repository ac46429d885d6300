import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { asReader } from './asReader'
import { loadChains } from './loadChains'
import {
  asQuote,
  asSource,
  correctionFields,
  eventFields,
  personFields,
  type QuoteAnswer,
  quoteFields,
  type SourceAnswer,
  sourceFields,
} from './publicSelections'
import type { PublicCorrection, PublicPerson, PublicStory } from './publicStory'
import { type EventAnswer, withEventLinks } from './withEventLinks'

const ownFields = `
  id slug status headline alternativeHeadline summary body { document } bodyText wordCount dateline
  byline section keywords language urgency copyrightNotice usageTerms publishedAt modifiedAt`

const linkedFields = {
  quotes: quoteFields,
  people: personFields,
  sources: sourceFields,
  events: eventFields,
  corrections: correctionFields,
}

const lists = ['quotes', 'people', 'sources', 'events', 'corrections'] as const

type Linked = {
  quotes: readonly QuoteAnswer[]
  people: readonly PublicPerson[]
  sources: readonly SourceAnswer[]
  events: readonly EventAnswer[]
  corrections: readonly PublicCorrection[]
}

type Answer = Linked & Omit<PublicStory, keyof Linked | 'chains'> & { status: string }

/**
 * An article with everything that it links, as a reader sees it, whoever asks. By a slug it is
 * found as `article(where: { slug })` finds it.
 *
 * @returns undefined when there is none that is published, and public by now
 */
export async function loadPublicStory(
  where: { id: string } | { slug: string },
  anyContext: Context<Session>,
): Promise<PublicStory | undefined> {
  const context = asReader(anyContext)
  const query = `${ownFields} ${lists.map(field => pageOf(field, 0)).join(' ')}`
  const article = (await context.query.Article.findOne({ where, query })) as Answer | null // as asked for
  if (article?.status !== 'published') return undefined

  const quoted = await allOf(article, 'quotes', context)
  const people = await allOf(article, 'people', context)
  const sources = (await allOf(article, 'sources', context)).map(asSource)
  const told = await withEventLinks(await allOf(article, 'events', context), context)

  const reached = quoted.flatMap(({ source }) => (source ? [source.slug] : []))
  const linked = [...sources.map(({ slug }) => slug), ...reached]
  const chains = onceEach([...(await loadChains('slug', linked, context)), ...told.chains])
  const speakers = quoted.flatMap(({ speaker }) => (speaker ? [speaker] : []))
  return {
    ...article,
    quotes: quoted.map(quote => asQuote(quote, chains)),
    people: onceEach([...people, ...speakers]),
    sources: onceEach([...sources, ...chains.filter(({ slug }) => reached.includes(slug))]),
    chains,
    events: told.events,
    corrections: await allOf(article, 'corrections', context),
  }
}

const pageSize = 100

function pageOf(field: keyof Linked, skip: number): string {
  return `${field}(take: ${pageSize}, skip: ${skip}) { ${linkedFields[field]} }`
}

/** What an article links, page after page; it has answered with the first. */
async function allOf<Field extends keyof Linked>(
  article: Answer,
  field: Field,
  context: Context<Session>,
): Promise<Linked[Field][number][]> {
  const all = [...article[field]]
  for (let last = all.length; last === pageSize;) {
    const query = pageOf(field, all.length)
    const next = await context.query.Article.findOne({ where: { id: article.id }, query })
    const page: Linked[Field] = next?.[field] ?? []
    all.push(...page)
    last = page.length
  }
  return all
}

function onceEach<Item extends { slug: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map(item => [item.slug, item])).values()]
}
