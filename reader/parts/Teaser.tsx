import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { Moment } from './Moment'

export const teaserFields = graphql(`
  fragment Teaser on Article {
    slug
    headline
    summary
    byline
    section
    language
    publishedAt
    readingMinutes
  }
`)

type Props = {
  article: ResultOf<typeof teaserFields>
  /** The level of its headline on the page. */
  as?: 'h2' | 'h3'
}

/** A story as a front page tells of it. */
export function Teaser({ article, as: Heading = 'h3' }: Props) {
  const { headline, summary, byline, publishedAt, readingMinutes, language } = article
  return (
    <article className="teaser" lang={language || undefined}>
      <Heading>
        <a href={pathTo.article(article)}>{headline}</a>
      </Heading>
      {summary && <p className="dek">{summary}</p>}
      <p className="facts" lang="en">
        {byline && <span>{byline}</span>}
        {publishedAt && <Moment at={publishedAt} />}
        <span>{readingMinutes} min</span>
      </p>
    </article>
  )
}
