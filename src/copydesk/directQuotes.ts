import type { Place } from './place'
import { quotesInBody } from './quotesInBody'
import type { Story } from './story'

/** Where the body has the words of the story’s direct quotes, between marks or not. */
export function directQuotes(story: Story): (Place & { slug: string })[] {
  const found = quotesInBody(story)
  return story.quotes
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ slug }) => {
      const { state, places } = found.get(slug) ?? { state: 'missing', places: [] }
      const isThere = state === 'exact' || state === 'typographic'
      return isThere ? places.map(place => ({ ...place, slug })) : []
    })
}
