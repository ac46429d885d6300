import { notFound } from 'next/navigation'

import { SearchForm } from '../../parts/SearchForm'
import { SearchResult, searchResultFields } from '../../parts/SearchResult'
import { pageMetadata } from '../../parts/pageMetadata'
import { StetError } from '../../stet/StetError'
import { ask } from '../../stet/ask'
import { graphql } from '../../stet/graphql'

type Props = { searchParams: Promise<{ q?: string | string[]; after?: string | string[] }> }

export const metadata = {
  ...pageMetadata({ title: 'Search', path: '/search' }),
  robots: { index: false },
}

const query = graphql(
  `
    query SearchPage($words: String!, $after: String) {
      searchArticles(query: $words, first: 20, after: $after) {
        edges {
          ...SearchResult
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [searchResultFields],
)

/** A form that needs no script, and the stories that have every word of it. */
export default async function SearchPage({ searchParams }: Props) {
  const { q, after } = await searchParams
  const words = String(q ?? '').trim()
  return (
    <main id="content" className="about-page">
      <h1>Search</h1>
      <SearchForm words={words} />
      {words && <Results words={words} after={after ? String(after) : null} />}
    </main>
  )
}

async function Results({ words, after }: { words: string; after: string | null }) {
  const { edges, pageInfo } = await found(words, after)
  if (edges.length === 0) return <p role="status">No story has all of these words.</p>
  return (
    <>
      <ol className="results" role="list">
        {edges.map(edge => (
          <SearchResult key={edge.node.slug} {...edge} />
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <p>
          <a href={`/search?${new URLSearchParams({ q: words, after: pageInfo.endCursor ?? '' })}`}>
            More stories
          </a>
        </p>
      )}
    </>
  )
}

async function found(words: string, after: string | null) {
  try {
    return (await ask(query, { words, after })).searchArticles
  } catch (error) {
    // Only a page that somebody made up is refused: an `after` that Stet never gave.
    if (error instanceof StetError && error.code === 'VALIDATION_FAILED') notFound()
    throw error
  }
}
