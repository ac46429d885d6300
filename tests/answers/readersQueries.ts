/** Everything that readers may be told of an item, without what it links. */
const own = {
  Article: `id slug headline summary status publishedAt modifiedAt section keywords bodyText wordCount
    body { document } withdrawnReason withdrawnAt`,
  Quote: 'id slug text kind saidOn saidOnInWords sourceCheck',
  Person: 'id slug name kind jobTitle alternateNames',
  Source: 'id slug name shortName kind url publishedOn',
  Event: 'id slug name factuality date dateInWords earliestDate latestDate',
  Correction: 'id kind text publishedAt',
}

/** What items of a list link, each with its own fields. */
const linked = {
  Article: `quotes { ${own.Quote} speaker { ${own.Person} } source { ${own.Source} } }
    people { ${own.Person} } sources { ${own.Source} } events { ${own.Event} }
    corrections { ${own.Correction} }`,
  Quote: `speaker { ${own.Person} } source { ${own.Source} partOf { name } } articles { slug headline }`,
  Person: `articles { slug headline } articlesCount quotes { ${own.Quote} } quotesCount events { ${own.Event} }`,
  Source: `partOf { name } basedOn { name } parts { name } basisOf { name } articles { slug } quotes { text }
    events { name } verifies { name }`,
  Event: `people { name } sources { name } verifiedBy { name } articles { slug } articlesCount`,
  Correction: 'article { slug headline corrections { text } }',
}

const lists = {
  Article: ['article', 'articles'],
  Quote: ['quote', 'quotes'],
  Person: ['person', 'people'],
  Source: ['source', 'sources'],
  Event: ['event', 'events'],
  Correction: ['correction', 'corrections'],
} as const

const listKeys = Object.keys(lists) as (keyof typeof lists)[]

/**
 * Queries that between them ask for every public field, by every kind of question.
 *
 * @param slugs by which items are asked for, whether or not there are any
 */
export function readersQueries(slugs: readonly string[]): string[] {
  const ofLists = listKeys.flatMap(list => {
    const [, many] = lists[list]
    return [
      `{ ${many}(take: 9) { ${own[list]} ${linked[list]} } }`,
      `{ ${many}Count ${many}(take: 2, skip: 1, orderBy: [{ id: desc }]) { id } }`,
    ]
  })
  const ofItems = slugs.flatMap(slug =>
    (['Article', 'Quote', 'Person', 'Source', 'Event'] as const).map(list => {
      const [one] = lists[list]
      return `{ ${one}(where: { slug: "${slug}" }) { ${own[list]} ${linked[list]} } }`
    }),
  )
  const derived = slugs.flatMap(slug => [
    `{ article(where: { slug: "${slug}" }) {
      jsonLd timeline { name dateInWords } annotations { exact state quote { slug text } } } }`,
    `{ quote(where: { slug: "${slug}" }) { label attribution { sentence chain { relation name } } } }`,
    `{ person(where: { slug: "${slug}" }) {
      quotesConnection { edges { node { text } } pageInfo { endCursor } }
      eventsConnection { edges { node { name } } pageInfo { hasNextPage } } } }`,
    // Two of several, which another may push out.
    `{ article(where: { slug: "${slug}" }) { people(take: 1) { name } quotes(take: 1) { text } } }`,
    `{ person(where: { slug: "${slug}" }) { articles(take: 1, orderBy: [{ headline: asc }]) { headline } } }`,
    `{ source(where: { slug: "${slug}" }) { quotesCount partsCount eventsCount } }`,
  ])
  return [
    ...ofLists,
    ...ofItems,
    ...derived,
    `{ articlesConnection(first: 2) { edges { cursor node { headline people(take: 2) { name } } } pageInfo { hasNextPage } } }`,
    `{ articles(where: { headline: { contains: "airship" } }) { slug } }`,
    `{ people(where: { name: { contains: "Renamed" } }) { slug } }`,
    `{ searchArticles(query: "headline") { edges { rank node { slug } snippet { parts { text } } } } }`,
    `{ searchArticles(query: "renamed") { edges { node { slug headline } snippet { parts { text } } } } }`,
  ]
}
