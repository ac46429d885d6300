import type { Rule } from '../issue'

/** A quote that does not say who said it. */
export const quoteWithoutSpeaker: Rule = ({ quotes }) =>
  quotes
    .filter(({ speaker }) => speaker === null)
    .map(({ slug }) => ({
      rule: 'quoteWithoutSpeaker',
      severity: 'warning',
      message: 'A quotation has no speaker: name who said it, even if only as an official.',
      block: null,
      start: 0,
      end: 0,
      about: slug,
    }))
