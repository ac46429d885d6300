import { Body, bodyFields } from '../body/Body'
import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { Timeline, timelineEntry } from '../timeline/Timeline'
import { counted } from '../words/counted'
import { sourceKinds } from '../words/kindsInWords'
import { roleOf } from '../words/roleOf'
import { wordFor } from '../words/wordFor'
import { Corrections, correctionFields } from './Corrections'
import { LinkList } from './LinkList'
import { StoryDates, storyDates } from './StoryDates'

export const storyFields = graphql(
  `
    fragment Story on Article {
      slug
      headline
      summary
      byline
      dateline
      section
      language
      readingMinutes
      copyrightNotice
      usageTerms
      jsonLd
      ...StoryDates
      ...Body
      corrections {
        ...CorrectionNotice
      }
      people {
        slug
        name
        jobTitle
        affiliation
      }
      sources {
        slug
        name
        kind
      }
      timeline {
        ...TimelineEntry
      }
    }
  `,
  [storyDates, bodyFields, correctionFields, timelineEntry],
)

/** A story, and everything it rests on. */
export function StoryPage(article: ResultOf<typeof storyFields>) {
  const { headline, summary, byline, dateline, section, language } = article
  const { copyrightNotice, usageTerms, readingMinutes, jsonLd } = article
  const lang = language || undefined
  const isResting = Boolean(article.people?.length || article.sources?.length)
  return (
    <main id="content">
      {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
      <article className="story">
        <header lang={lang}>
          <Corrections corrections={article.corrections} />
          {section && <p className="kicker">{section}</p>}
          <h1>{headline}</h1>
          {summary && <p className="dek">{summary}</p>}
          <p className="facts" lang="en">
            {byline && <span>By {byline}</span>}
            {dateline && <span>{dateline}</span>}
            <span>{counted(readingMinutes, 'minute')} to read</span>
          </p>
          <StoryDates {...article} />
        </header>
        <div className="text" lang={lang}>
          <Body {...article} />
        </div>
        {isResting && (
          <aside className="beside" aria-label="People and sources">
            <LinkList title="People" items={article.people} path={pathTo.person} about={roleOf} />
            <LinkList
              title="Sources"
              items={article.sources}
              path={pathTo.source}
              about={({ kind }) => wordFor(sourceKinds, kind)}
            />
          </aside>
        )}
        <Timeline events={article.timeline} />
        {(copyrightNotice || usageTerms) && (
          <footer className="rights">
            {copyrightNotice && <p>{copyrightNotice}</p>}
            {usageTerms && <p>{usageTerms}</p>}
          </footer>
        )}
      </article>
    </main>
  )
}
