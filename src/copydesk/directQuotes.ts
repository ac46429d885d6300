import type { Place } from './place'
import { quotesInBody } from './quotesInBody'
import type { Story } from './story'

/** Where a body has the words of a direct quote. */
export type DirectQuote = Place & { slug: string }

/** Where the body has the words of the story’s direct quotes, between marks or not. */
export function directQuotes(story: Story): DirectQuote[] {
  const found = quotesInBody(story)
  return story.quotes
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ slug }) => {
      const { state, places } = found.get(slug) ?? { state: 'missing', places: [] }
      const isThere = state === 'exact' || state === 'typographic'
      return isThere ? places.map(place => ({ ...place, slug })) : []
    })
}
