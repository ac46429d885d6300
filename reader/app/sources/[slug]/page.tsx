import type { Metadata } from 'next/types'
import { cache } from 'react'

import { EventList, eventEntryFields } from '../../../parts/EventList'
import { Facts } from '../../../parts/Facts'
import { LinkList } from '../../../parts/LinkList'
import { quoteEntryFields } from '../../../parts/QuoteEntry'
import { QuoteList } from '../../../parts/QuoteList'
import { StoryList } from '../../../parts/StoryList'
import { teaserFields } from '../../../parts/Teaser'
import { WebLinks } from '../../../parts/WebLinks'
import { pageMetadata } from '../../../parts/pageMetadata'
import { ask } from '../../../stet/ask'
import { foundAt } from '../../../stet/foundAt'
import { graphql } from '../../../stet/graphql'
import { pathTo } from '../../../stet/pathTo'
import { sourceKinds } from '../../../words/kindsInWords'
import { wordFor } from '../../../words/wordFor'

type Props = { params: Promise<{ slug: string }> }

const sourceLink = graphql(`
  fragment SourceLink on Source {
    slug
    name
    kind
  }
`)

const query = graphql(
  `
    query SourcePage($slug: String!) {
      source(where: { slug: $slug }) {
        slug
        name
        shortName
        kind
        country
        url
        publishedOnInWords
        partOf {
          ...SourceLink
        }
        basedOn {
          ...SourceLink
          partOf {
            ...SourceLink
          }
          basedOn {
            ...SourceLink
          }
        }
        parts(orderBy: { name: asc }) {
          ...SourceLink
        }
        basisOf(orderBy: { name: asc }) {
          ...SourceLink
        }
        quotes(orderBy: [{ saidOn: desc }, { slug: asc }]) {
          ...QuoteEntry
        }
        events(orderBy: [{ earliestDate: desc }, { latestDate: desc }]) {
          ...EventEntry
        }
        verifies(orderBy: [{ earliestDate: desc }, { latestDate: desc }]) {
          ...EventEntry
        }
        articles(orderBy: { publishedAt: desc }, take: 20) {
          ...Teaser
        }
      }
    }
  `,
  [sourceLink, quoteEntryFields, eventEntryFields, teaserFields],
)

const sourceAt = cache(async (slug: string) => {
  const { source } = await ask(query, { slug })
  return foundAt(slug, source, pathTo.source)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { name } = await sourceAt(slug)
  return pageMetadata({ title: name ?? '', path: `/sources/${slug}` })
}

/** A source: what it is part of and rests on itself, and what rests on it. */
export default async function SourcePage({ params }: Props) {
  const source = await sourceAt((await params).slug)
  const { partOf, basedOn } = source
  const outlet = basedOn?.partOf
  const kindOf = ({ kind }: { kind: string | null }) => wordFor(sourceKinds, kind)
  return (
    <main id="content" className="about-page">
      <header>
        <p className="kicker">{kindOf(source) || 'Source'}</p>
        <h1>{source.name}</h1>
        <Facts
          of={{
            'Also called': source.shortName,
            'Part of': partOf && <a href={pathTo.source(partOf)}>{partOf.name}</a>,
            'Rests on': basedOn && (
              <>
                <a href={pathTo.source(basedOn)}>{basedOn.name}</a>
                {outlet && (
                  <>
                    , of <a href={pathTo.source(outlet)}>{outlet.name}</a>
                  </>
                )}
                {basedOn.basedOn && (
                  <>
                    , which rests on{' '}
                    <a href={pathTo.source(basedOn.basedOn)}>{basedOn.basedOn.name}</a>
                  </>
                )}
              </>
            ),
            Published: source.publishedOnInWords,
            Country: source.country,
            Elsewhere: source.url && <WebLinks links={[source.url]} />,
          }}
        />
      </header>
      <QuoteList title="Quotations taken from it" quotes={source.quotes} />
      <LinkList title="Its reports" items={source.parts} path={pathTo.source} about={kindOf} />
      <LinkList
        title="What rests on it"
        items={source.basisOf}
        path={pathTo.source}
        about={kindOf}
      />
      <EventList title="Events it reported" events={source.events} />
      <EventList title="Dates it verifies" events={source.verifies} />
      <StoryList title="Stories that rest on it" articles={source.articles} />
    </main>
  )
}
