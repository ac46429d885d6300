import { findQuote } from './findQuote'
import { foldText } from './foldText'
import { paragraphsOf } from './paragraphsOf'
import type { StoryQuote } from './story'

export type SourceCheck = StoryQuote['sourceCheck']

/**
 * How a quote compares with what its source printed, by the same comparison as with the body.
 * `unchecked` when no text of the source is on file.
 */
export function checkAgainstSource(text: string, source: string | null): SourceCheck {
  if (!source?.trim()) return 'unchecked'
  const { state } = findQuote(text, foldText(paragraphsOf(source)))
  return state === 'missing' ? 'notFound' : state
}
