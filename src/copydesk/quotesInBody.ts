import { findQuote, type FoundQuote } from './findQuote'
import { foldText } from './foldText'
import { rememberedLately } from './rememberedLately'
import type { Story } from './story'

/** Each quote of a story in its body, by slug. */
export const quotesInBody = rememberedLately((story: Story): ReadonlyMap<string, FoundQuote> => {
  const body = foldText(story.blocks)
  return new Map(story.quotes.map(({ slug, text }) => [slug, findQuote(text, body)]))
})
