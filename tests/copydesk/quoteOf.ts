import type { StoryQuote } from '../../src/copydesk/story'

/** A quote with nothing wrong, but for what a test needs of it. */
export function quoteOf(more: Partial<StoryQuote> & { text: string }): StoryQuote {
  return {
    slug: 'quote',
    kind: 'direct',
    speaker: 'somebody',
    source: 'report',
    sourceText: '',
    overrideReason: '',
    sourceCheck: 'exact',
    ...more,
  }
}
