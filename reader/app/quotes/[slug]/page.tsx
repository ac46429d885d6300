import type { Metadata } from 'next/types'
import { cache } from 'react'

import { Chain, chainFields } from '../../../parts/Chain'
import { Check } from '../../../parts/Check'
import { Facts } from '../../../parts/Facts'
import { StoryList } from '../../../parts/StoryList'
import { teaserFields } from '../../../parts/Teaser'
import { pageMetadata } from '../../../parts/pageMetadata'
import { publicAddresses } from '../../../stet/addresses'
import { ask } from '../../../stet/ask'
import { foundAt } from '../../../stet/foundAt'
import { graphql } from '../../../stet/graphql'
import { pathTo } from '../../../stet/pathTo'
import { quoteKinds } from '../../../words/kindsInWords'
import { wordFor } from '../../../words/wordFor'

type Props = { params: Promise<{ slug: string }> }

const query = graphql(
  `
    query QuotePage($slug: String!) {
      quote(where: { slug: $slug }) {
        slug
        text
        kind
        language
        saidOnInWords
        sourceCheck
        attribution {
          sentence
          ...Chain
        }
        articles(orderBy: { publishedAt: desc }, take: 20) {
          ...Teaser
        }
      }
    }
  `,
  [chainFields, teaserFields],
)

const quoteAt = cache(async (slug: string) => {
  const { quote } = await ask(query, { slug })
  return foundAt(slug, quote, pathTo.quote)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { text, attribution } = await quoteAt(slug)
  const { quote, server } = publicAddresses()
  const oembed = `${server}/oembed?${new URLSearchParams({ url: quote(slug) })}`
  return pageMetadata({
    title: `“${text}”`,
    description: attribution.sentence,
    path: `/quotes/${slug}`,
    instead: { 'application/json+oembed': oembed },
  })
}

/** A quotation: the words, and the way they came, to the first source. */
export default async function QuotePage({ params }: Props) {
  const quote = await quoteAt((await params).slug)
  return (
    <main id="content" className="about-page">
      <header className="words">
        <h1 className="unseen">Quotation: {quote.text}</h1>
        <blockquote lang={quote.language || undefined}>“{quote.text}”</blockquote>
        <p className="dek">{quote.attribution.sentence}</p>
        <Check check={quote.sourceCheck} />
        <Facts
          of={{
            Said: quote.saidOnInWords,
            Quoted: wordFor(quoteKinds, quote.kind),
          }}
        />
      </header>
      <Chain {...quote.attribution} />
      <StoryList title="Stories that quote it" articles={quote.articles} />
    </main>
  )
}
