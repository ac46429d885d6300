import type { Metadata } from 'next/types'
import { cache } from 'react'

import { EventList, eventEntryFields } from '../../../parts/EventList'
import { Facts } from '../../../parts/Facts'
import { QuoteList } from '../../../parts/QuoteList'
import { quoteEntryFields } from '../../../parts/QuoteEntry'
import { StoryList } from '../../../parts/StoryList'
import { teaserFields } from '../../../parts/Teaser'
import { WebLinks } from '../../../parts/WebLinks'
import { pageMetadata } from '../../../parts/pageMetadata'
import { ask } from '../../../stet/ask'
import { foundAt } from '../../../stet/foundAt'
import { graphql } from '../../../stet/graphql'
import { pathTo } from '../../../stet/pathTo'
import { personKinds } from '../../../words/kindsInWords'
import { roleOf } from '../../../words/roleOf'
import { wordFor } from '../../../words/wordFor'

type Props = { params: Promise<{ slug: string }> }

const query = graphql(
  `
    query PersonPage($slug: String!) {
      person(where: { slug: $slug }) {
        slug
        name
        kind
        alternateNames
        secondReference
        jobTitle
        affiliation
        description
        wikidataId
        sameAs
        quotes(orderBy: [{ saidOn: desc }, { slug: asc }]) {
          ...QuoteEntry
        }
        events(orderBy: [{ earliestDate: desc }, { latestDate: desc }]) {
          ...EventEntry
        }
        articles(orderBy: { publishedAt: desc }, take: 20) {
          ...Teaser
        }
      }
    }
  `,
  [quoteEntryFields, eventEntryFields, teaserFields],
)

const personAt = cache(async (slug: string) => {
  const { person } = await ask(query, { slug })
  return foundAt(slug, person, pathTo.person)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { name, description } = await personAt(slug)
  return pageMetadata({ title: name ?? '', description, path: `/people/${slug}`, type: 'profile' })
}

/** A person in words: who they are, everything they said, where they appear. */
export default async function PersonPage({ params }: Props) {
  const person = await personAt((await params).slug)
  const { wikidataId, sameAs } = person
  const pages = [...(wikidataId ? [`https://www.wikidata.org/wiki/${wikidataId}`] : []), ...sameAs]
  const role = roleOf(person)
  return (
    <main id="content" className="about-page">
      <header>
        <p className="kicker">{wordFor(personKinds, person.kind) || 'Person'}</p>
        <h1>{person.name}</h1>
        {role && <p className="dek">{role}</p>}
        {person.description && <p>{person.description}</p>}
        <Facts
          of={{
            'Also written': person.alternateNames.join(', '),
            'Later in a story': person.secondReference,
            Elsewhere: pages.length > 0 && <WebLinks links={pages} />,
          }}
        />
      </header>
      <QuoteList title="Quotations" quotes={person.quotes} />
      <EventList title="What happened" events={person.events} />
      <StoryList title="Stories" articles={person.articles} />
    </main>
  )
}
