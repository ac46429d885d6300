import type { Metadata } from 'next/types'
import { cache } from 'react'

import { Facts } from '../../../parts/Facts'
import { LinkList } from '../../../parts/LinkList'
import { StoryList } from '../../../parts/StoryList'
import { teaserFields } from '../../../parts/Teaser'
import { pageMetadata } from '../../../parts/pageMetadata'
import { ask } from '../../../stet/ask'
import { foundAt } from '../../../stet/foundAt'
import { graphql } from '../../../stet/graphql'
import { pathTo } from '../../../stet/pathTo'
import { eventKinds, factualityInWords } from '../../../words/kindsInWords'
import { wordFor } from '../../../words/wordFor'

type Props = { params: Promise<{ slug: string }> }

const query = graphql(
  `
    query EventPage($slug: String!) {
      event(where: { slug: $slug }) {
        slug
        name
        kind
        factuality
        description
        location
        country
        dateAsWritten
        dateInWords
        verifiedDateInWords
        verifiedBy {
          slug
          name
        }
        people {
          slug
          name
          jobTitle
        }
        sources {
          slug
          name
        }
        articles(orderBy: { publishedAt: desc }, take: 20) {
          ...Teaser
        }
      }
    }
  `,
  [teaserFields],
)

const eventAt = cache(async (slug: string) => {
  const { event } = await ask(query, { slug })
  return foundAt(slug, event, pathTo.event)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { name, description } = await eventAt(slug)
  return pageMetadata({ title: name ?? '', description, path: `/events/${slug}` })
}

/** An event: what the story says of when it was, and what has been verified, kept apart. */
export default async function EventPage({ params }: Props) {
  const event = await eventAt((await params).slug)
  const { verifiedBy, dateAsWritten } = event
  return (
    <main id="content" className="about-page">
      <header>
        <p className="kicker">{wordFor(eventKinds, event.kind)}</p>
        <h1>{event.name}</h1>
        {event.description && <p className="dek">{event.description}</p>}
        <Facts
          of={{
            'Did it happen?': wordFor(factualityInWords, event.factuality),
            'When, by the story': event.dateInWords ?? 'Not known',
            'In the story’s words': dateAsWritten && `“${dateAsWritten}”`,
            'When, verified': event.verifiedDateInWords && (
              <>
                {event.verifiedDateInWords}
                {verifiedBy && (
                  <>
                    , by <a href={pathTo.source(verifiedBy)}>{verifiedBy.name}</a>
                  </>
                )}
              </>
            ),
            Where: [event.location, event.country].filter(Boolean).join(', '),
          }}
        />
      </header>
      <LinkList
        title="Who took part"
        items={event.people}
        path={pathTo.person}
        about={({ jobTitle }) => jobTitle}
      />
      <LinkList title="Who reported it" items={event.sources} path={pathTo.source} />
      <StoryList title="Stories that tell of it" articles={event.articles} />
    </main>
  )
}
