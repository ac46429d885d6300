import { noPlace, type Rule } from '../issue'
import { isVerbatim } from '../isVerbatim'
import { quotesInBody } from '../quotesInBody'
import { startOf } from '../startOf'

const faults = {
  altered: 'has other words in its source',
  notFound: 'is nowhere in the text of its source',
}

export const quotationAltered = {
  severity: 'error',
  finds:
    'A direct or partial quote that its source has in other words, or not at all, and no reason to run it.',
  check: story =>
    story.quotes.filter(isVerbatim).flatMap(({ slug, text, sourceCheck, overrideReason }) => {
      if (sourceCheck !== 'altered' && sourceCheck !== 'notFound') return []
      if (overrideReason.trim() !== '') return []
      const [place = noPlace] = quotesInBody(story).get(slug)?.places ?? []
      const message = `“${startOf(text)}” ${faults[sourceCheck]}: restore what was said, or give a reason to run it anyway.`
      return [{ ...place, message, about: slug }]
    }),
} satisfies Rule
