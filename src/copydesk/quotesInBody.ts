import { findQuote, type FoundQuote } from './findQuote'
import { foldText } from './foldText'
import type { Story } from './story'

const found = new WeakMap<Story, Map<string, FoundQuote>>()

/**
 * Each quote of a story in its body, by slug. Found once for a story, however many rules ask: what
 * has changed is another story.
 */
export function quotesInBody(story: Story): Map<string, FoundQuote> {
  const known = found.get(story)
  if (known) return known
  const body = foldText(story.blocks)
  const bySlug = new Map(story.quotes.map(({ slug, text }) => [slug, findQuote(text, body)]))
  found.set(story, bySlug)
  return bySlug
}
