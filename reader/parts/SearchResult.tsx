import { graphql, type ResultOf } from '../stet/graphql'
import { Teaser, teaserFields } from './Teaser'

export const searchResultFields = graphql(
  `
    fragment SearchResult on ArticleSearchEdge {
      node {
        ...Teaser
      }
      snippet {
        parts {
          text
          isMatch
        }
        isCutBefore
        isCutAfter
      }
    }
  `,
  [teaserFields],
)

/** A story that was found, with the passage that shows why. */
export function SearchResult({ node, snippet }: ResultOf<typeof searchResultFields>) {
  return (
    <li>
      <Teaser article={node} as="h2" />
      <p className="snippet" lang={node.language || undefined}>
        {snippet.isCutBefore && '… '}
        {snippet.parts.map(({ text, isMatch }, at) =>
          isMatch ? <mark key={at}>{text}</mark> : text,
        )}
        {snippet.isCutAfter && ' …'}
      </p>
    </li>
  )
}
