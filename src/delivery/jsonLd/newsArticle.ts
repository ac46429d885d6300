import type { NewsArticle, WithContext } from 'schema-dts'

import { isWebLink } from '../../fields/isWebLink'
import type { Addresses } from '../addresses'
import { isOutlet } from '../isOutlet'
import type { PublicStory } from '../publicStory'
import { unlessEmpty } from '../unlessEmpty'
import { correctionComment } from './correctionComment'
import { event } from './event'
import { identified } from './node'
import { person } from './person'
import { quotation } from './quotation'
import { citedWork, outlet } from './source'

/**
 * A story as schema.org 30 has it: `hasPart` its quotations in reading order, `citation` the works
 * it rests on, `mentions` its people, outlets and events. Each item is told in full there and by
 * name everywhere else; `@id` is its name for good.
 *
 * What is not known is left out: a byline is prose and no author, so it is `creditText`.
 */
export function newsArticle(story: PublicStory, addresses: Addresses): WithContext<NewsArticle> {
  const { chains, sources } = story
  const [works, outlets] = [
    sources.filter(source => !isOutlet(source)),
    sources.filter(source => isOutlet(source)),
  ]
  const self = identified('Article', story)
  const url = addresses.article(story.slug)
  const appearance = { '@type': 'NewsArticle' as const, '@id': self['@id'], url }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...self,
    url,
    headline: story.headline,
    alternativeHeadline: unlessEmpty(story.alternativeHeadline),
    description: unlessEmpty(story.summary),
    articleSection: unlessEmpty(story.section),
    keywords: unlessEmpty([...story.keywords]),
    wordCount: story.wordCount,
    inLanguage: story.language,
    dateline: unlessEmpty(story.dateline),
    creditText: unlessEmpty(story.byline),
    datePublished: story.publishedAt,
    dateModified: story.modifiedAt ?? story.publishedAt,
    copyrightNotice: unlessEmpty(story.copyrightNotice),
    ...rights(story.usageTerms),
    hasPart: unlessEmpty(
      story.quotes.map(quote => quotation(quote, chains, appearance, addresses)),
    ),
    citation: unlessEmpty(works.map(work => citedWork(work, chains, addresses))),
    mentions: unlessEmpty([
      ...story.people.map(one => person(one, addresses)),
      ...outlets.map(one => outlet(one, chains, addresses)),
      ...story.events.map(one => event(one, chains, addresses)),
    ]),
    correction: unlessEmpty(story.corrections.map(correctionComment)),
  }
}

/** A licence is an address; terms in words are a text about the use. */
function rights(usageTerms: string) {
  if (usageTerms === '') return {}
  if (isWebLink(usageTerms)) return { license: usageTerms }
  return { usageInfo: { '@type': 'CreativeWork' as const, text: usageTerms } }
}
