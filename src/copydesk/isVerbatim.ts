import type { StoryQuote } from './story'

/** Whether a quote claims the words themselves, so that they must be found to the letter. */
export function isVerbatim({ kind }: Pick<StoryQuote, 'kind'>): boolean {
  return kind === 'direct' || kind === 'partial'
}
