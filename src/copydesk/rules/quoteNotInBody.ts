import { noPlace, type Rule } from '../issue'
import { isVerbatim } from '../isVerbatim'
import { quotesInBody } from '../quotesInBody'
import { saidOtherwise } from '../saidOtherwise'
import { startOf } from '../startOf'
import { textOf } from '../textOf'

export const quoteNotInBody = {
  severity: 'error',
  finds: 'A direct or partial quote whose words the body does not have, or has in other words.',
  check: story =>
    story.quotes.filter(isVerbatim).flatMap(({ slug, text }) => {
      const { state, places } = quotesInBody(story).get(slug) ?? { state: 'missing', places: [] }
      if (state === 'exact' || state === 'typographic') return []
      const [place = noPlace] = places
      const there = places.map(({ block, start, end }) => textOf(story, block).slice(start, end))
      const message =
        state === 'missing'
          ? `The story links the quote “${startOf(text)}”, which its body does not have: put the words back or unlink the quote.`
          : `The body and the quote differ (${saidOtherwise(there.join(' '), text, 'the body has', 'the quote has')}): make the words the same.`
      return [{ ...place, message, about: slug }]
    }),
} satisfies Rule
