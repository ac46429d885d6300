/** Many-to-many links: the list that owns them, the field, the far list. */
export const links = [
  ['Article', 'quotes', 'Quote'],
  ['Article', 'people', 'Person'],
  ['Article', 'sources', 'Source'],
  ['Article', 'events', 'Event'],
  ['Event', 'people', 'Person'],
  ['Event', 'sources', 'Source'],
] as const

/** Columns that name an item of another list. */
export const keys = [
  ['Quote', 'speaker', 'Person'],
  ['Quote', 'source', 'Source'],
  ['Source', 'partOf', 'Source'],
  ['Source', 'basedOn', 'Source'],
  ['Event', 'verifiedBy', 'Source'],
  ['Correction', 'article', 'Article'],
] as const

export const articleLinks = links.filter(([owner]) => owner === 'Article')
export const linkedLists = articleLinks.map(([, , far]) => far)

/** The lists of which readers see items, each a table. */
export const publicLists = ['Article', ...linkedLists, 'Correction'] as const
export type PublicList = (typeof publicLists)[number]
