import { isQuoted } from '../isQuoted'
import type { Issue } from '../issue'
import { quotesInBody } from '../quotesInBody'
import { saidOtherwise } from '../saidOtherwise'
import { startOf } from '../startOf'
import type { Story } from '../story'

/** A direct or partial quote whose words the body does not have, or has in other words. */
export function quoteNotInBody(story: Story): Issue[] {
  return story.quotes.filter(isQuoted).flatMap(({ slug, text }): Issue[] => {
    const { state, places } = quotesInBody(story).get(slug) ?? { state: 'missing', places: [] }
    if (state === 'exact' || state === 'typographic') return []
    const issue = { rule: 'quoteNotInBody', about: slug }
    if (state === 'missing') {
      const message = `The story links the quote “${startOf(text)}”, which its body does not have: put the words back or unlink the quote.`
      return [{ ...issue, severity: 'error', message, block: null, start: 0, end: 0 }]
    }
    const there = places.map(
      ({ block, start, end }) => story.blocks[block]?.slice(start, end) ?? '',
    )
    const message = `The body and the quote differ (${saidOtherwise(there.join(' '), text, 'the body has', 'the quote has')}): make the words the same.`
    const [place = { block: null, start: 0, end: 0 }] = places
    return [{ ...issue, severity: 'error', message, ...place }]
  })
}
