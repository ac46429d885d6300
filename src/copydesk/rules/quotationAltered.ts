import { isQuoted } from '../isQuoted'
import type { Issue } from '../issue'
import { quotesInBody } from '../quotesInBody'
import { startOf } from '../startOf'
import type { Story } from '../story'

/**
 * A direct or partial quote that its source does not have, or has in other words, without a reason
 * to run it; and one that nobody has compared with its source.
 */
export function quotationAltered(story: Story): Issue[] {
  return story.quotes.filter(isQuoted).flatMap((quote): Issue[] => {
    const [place = { block: null, start: 0, end: 0 }] =
      quotesInBody(story).get(quote.slug)?.places ?? []
    const issue = { rule: 'quotationAltered', ...place, about: quote.slug }
    const words = startOf(quote.text)
    if (quote.sourceCheck === 'unchecked') {
      const message = `Nobody has compared “${words}” with its source: put the source’s text on file, or check it yourself.`
      return [{ ...issue, severity: 'hint', message }]
    }
    const isWrong = quote.sourceCheck === 'altered' || quote.sourceCheck === 'notFound'
    if (!isWrong || quote.overrideReason.trim() !== '') return []
    const fault =
      quote.sourceCheck === 'altered'
        ? 'has other words in its source'
        : 'is nowhere in the text of its source'
    const message = `“${words}” ${fault}: restore what was said, or give a reason to run it anyway.`
    return [{ ...issue, severity: 'error', message }]
  })
}
