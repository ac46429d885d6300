import { noPlace, type Rule } from '../issue'

export const quoteWithoutSpeaker = {
  severity: 'warning',
  finds: 'A quote that does not say who said it.',
  check: ({ quotes }) =>
    quotes
      .filter(({ speaker }) => speaker === null)
      .map(({ slug }) => ({
        message: 'A quotation has no speaker: name who said it, even if only as an official.',
        ...noPlace,
        about: slug,
      })),
} satisfies Rule
