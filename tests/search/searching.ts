import type { Newsroom, Role } from '../support/newsroom'

export type Edge = {
  cursor: string
  rank: number
  node: { slug: string; headline: string }
  snippet: {
    field: string
    parts: { text: string; isMatch: boolean }[]
    isCutBefore: boolean
    isCutAfter: boolean
  }
}

export type Found = {
  edges: Edge[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

export const searchQuery = `query ($query: String!, $first: Int! = 20, $after: String) {
  searchArticles(query: $query, first: $first, after: $after) {
    edges {
      cursor
      rank
      node { slug headline }
      snippet { field parts { text isMatch } isCutBefore isCutAfter }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

type Asking = { first?: number; after?: string | null; as?: Role }

/** What a search answers over HTTP. */
export async function search(
  { ask }: Pick<Newsroom, 'ask'>,
  query: string,
  { as = 'anonymous', ...page }: Asking = {},
): Promise<Found> {
  const { data, errors } = await ask(searchQuery, { as, variables: { query, ...page } })
  if (errors.length > 0) throw new Error(`${JSON.stringify(query)}: ${JSON.stringify(errors)}`)
  return data.searchArticles
}

/** The slugs of what a search finds, best first. */
export async function slugsOf(newsroom: Pick<Newsroom, 'ask'>, query: string): Promise<string[]> {
  return (await search(newsroom, query)).edges.map(({ node }) => node.slug)
}

/** A snippet with its matches in brackets. */
export const marked = ({ parts }: Edge['snippet']) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
