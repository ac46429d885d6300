import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { counted } from '../words/counted'
import { Teaser, teaserFields } from './Teaser'

export const leadFields = graphql(
  `
    fragment Lead on Article {
      ...Teaser
      section
      quotesCount
      sourcesCount
      quotes(where: { kind: { equals: direct } }, take: 1) {
        slug
        text
        language
        attribution {
          sentence
        }
      }
    }
  `,
  [teaserFields],
)

/** The story that a front page opens with, and a quotation of it. */
export function Lead({ article }: { article: ResultOf<typeof leadFields> }) {
  const { section, quotes, quotesCount, sourcesCount } = article
  const [quote] = quotes ?? []
  return (
    <div className="lead">
      <div>
        {section && <p className="kicker">{section}</p>}
        <Teaser article={article} as="h2" />
        <p className="facts">
          {quotesCount !== 0 && <span>{counted(quotesCount, 'quotation')}</span>}
          {sourcesCount !== 0 && <span>{counted(sourcesCount, 'source')}</span>}
        </p>
      </div>
      {quote && (
        <figure>
          <blockquote lang={quote.language || undefined}>
            <a href={pathTo.quote(quote)}>“{quote.text}”</a>
          </blockquote>
          <figcaption>{quote.attribution.sentence}</figcaption>
        </figure>
      )}
    </div>
  )
}
