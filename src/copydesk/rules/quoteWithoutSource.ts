import { noPlace, type Rule } from '../issue'
import { isVerbatim } from '../isVerbatim'
import { startOf } from '../startOf'

export const quoteWithoutSource = {
  severity: 'error',
  finds: 'A direct or partial quote whose source is not known: nobody can check it.',
  check: ({ quotes }) =>
    quotes
      .filter(quote => isVerbatim(quote) && quote.source === null)
      .map(({ slug, text }) => ({
        ...noPlace,
        message: `Unresolved source: name the report or statement “${startOf(text)}” was taken from.`,
        about: slug,
      })),
} satisfies Rule
