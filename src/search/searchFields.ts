/**
 * What an article is found by, and how much a word counts there: in the headline ten times as much
 * as in the body. Every engine's search has a column for each.
 */
export const searchFields = {
  headline: 10,
  alternativeHeadline: 6,
  summary: 4,
  body: 1,
  keywords: 4,
  quotes: 2,
  people: 4,
  sources: 3,
  events: 3,
} satisfies Record<string, number>

export type SearchField = keyof typeof searchFields

/** For each field the texts in which words are looked for, such as the names of the people. */
export type SearchTexts = Record<SearchField, string[]>

/** The lists whose items lend articles their words, by the article's link to them. */
export const lenders = {
  quotes: { list: 'Quote', columns: ['text'] },
  people: { list: 'Person', columns: ['name', 'givenName', 'familyName', 'alternateNames'] },
  sources: { list: 'Source', columns: ['name', 'shortName'] },
  events: { list: 'Event', columns: ['name'] },
} as const satisfies Partial<Record<SearchField, { list: string; columns: readonly string[] }>>
