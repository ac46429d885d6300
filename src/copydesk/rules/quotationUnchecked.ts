import { noPlace, type Rule } from '../issue'
import { isVerbatim } from '../isVerbatim'
import { quotesInBody } from '../quotesInBody'
import { startOf } from '../startOf'

export const quotationUnchecked = {
  severity: 'hint',
  finds: 'A direct or partial quote that nobody has compared with what its source printed.',
  check: story =>
    story.quotes
      .filter(quote => isVerbatim(quote) && quote.sourceCheck === 'unchecked')
      .map(({ slug, text }) => {
        const [place = noPlace] = quotesInBody(story).get(slug)?.places ?? []
        const message = `Nobody has compared “${startOf(text)}” with its source: put the source’s text on file, or check it yourself.`
        return { ...place, message, about: slug }
      }),
} satisfies Rule
