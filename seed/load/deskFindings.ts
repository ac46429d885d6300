import type { Context } from '../../generated/keystone/types'
import type { FoundQuote } from '../../src/copydesk/findQuote'
import { quotesInBody } from '../../src/copydesk/quotesInBody'
import { isQuoted, sourceCheckOf, worstOf } from '../../src/editorial/checkQuote'
import { review } from '../../src/editorial/openIssues'
import type { Content } from '../plan/emptyContent'
import { copyDeskStory } from './copyDesk'
import { mentionsIn } from './mentionsIn'
import type { World } from './world'

/** What the copy desk finds in new articles and the new quotes in them. */
export type DeskFindings = {
  checksOf(quote: Content): { sourceCheck: string; bodyCheck: string }
  /** Undefined for an article that leads to something of which the load knows nothing. */
  openIssuesOf(article: Content): number | undefined
}

/** Asks the copy desk about each new article in turn, so that no more than one is kept in mind. */
export async function deskFindings(
  { articles, quotes }: { articles: readonly Content[]; quotes: readonly Content[] },
  world: World,
  database: Context['prisma'],
): Promise<DeskFindings> {
  const sourceChecks = new Map(
    quotes.map(quote => [String(quote.slug), sourceCheckIn(quote, world)]),
  )
  const states = new Map<unknown, FoundQuote['state'][]>()
  const open = new Map<Content, number>()
  const mentions = await mentionsIn(articles, database)
  for (const [index, article] of articles.entries()) {
    const story = copyDeskStory(article, world, sourceChecks, mentions[index] ?? [])
    if (!story) continue
    const issues = review(story, { dismissals: [] })
    open.set(article, issues.filter(({ severity }) => severity !== 'hint').length)
    for (const [slug, { state }] of quotesInBody(story))
      states.set(slug, [...(states.get(slug) ?? []), state])
  }
  return {
    checksOf: quote => ({
      sourceCheck: sourceChecks.get(String(quote.slug)) ?? 'unchecked',
      bodyCheck: worstOf(isQuoted(quote) ? (states.get(quote.slug) ?? []) : []),
    }),
    openIssuesOf: article => open.get(article),
  }
}

function sourceCheckIn({ text, sourceText, source }: Content, world: World): string {
  const printed = source === null ? null : world.contentOf('Source', String(source)).text
  return sourceCheckOf({
    ...{ text: String(text), sourceText: String(sourceText), sourceCheck: 'unchecked' },
    source: printed === null ? null : { text: String(printed) },
  })
}
