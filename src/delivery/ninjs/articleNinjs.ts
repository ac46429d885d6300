import { chainOf } from '../../copydesk/chainOf'
import { shortened } from '../../copydesk/shortened'
import { isWebLink } from '../../fields/isWebLink'
import type { Addresses } from '../addresses'
import { bodyHtml } from '../bodyHtml'
import { correctionNote } from '../correctionNote'
import { entryId } from '../entryId'
import type { PublicQuote, PublicSource, PublicStory } from '../publicStory'
import { unlessEmpty } from '../unlessEmpty'
import { ninjsPerson, ninjsSource, organisations } from './concepts'
import { type Ninjs, standard } from './ninjs'
import { body, plainTexts } from './texts'

/**
 * A published article as an IPTC ninjs 3.1 news item.
 *
 * ninjs knows no quotations: each is an association with `rel` quotation. It knows no corrections
 * either: their texts are the note to the editors who receive it. The day it was written is left
 * out, for ninjs wants the time as well.
 */
export function articleNinjs(story: PublicStory, addresses: Addresses): Ninjs {
  const speakers = new Set(story.quotes.map(({ speaker }) => speaker?.slug))
  return {
    uri: entryId('Article', story.id),
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: story.publishedAt,
    versionCreated: story.modifiedAt ?? story.publishedAt,
    language: story.language,
    urgency: story.urgency ?? undefined,
    title: story.headline,
    slugline: story.slug,
    by: unlessEmpty(story.byline),
    located: unlessEmpty(story.dateline),
    headlines: plainTexts({ main: story.headline, alternative: story.alternativeHeadline }),
    descriptions: plainTexts({ summary: story.summary }),
    bodies: [
      body('main', story.bodyText, bodyHtml(story.body.document)),
      body('main', story.bodyText),
    ],
    subjects: unlessEmpty([
      ...(story.section ? [{ name: story.section, rel: 'section' }] : []),
      ...story.keywords.map(name => ({ name, rel: 'keyword' })),
    ]),
    people: unlessEmpty(
      story.people.map(one => ninjsPerson(one, speakers.has(one.slug) ? 'quoted' : 'mentioned')),
    ),
    organisations: unlessEmpty(organisations(story.sources)),
    infoSources: unlessEmpty(story.sources.map(source => ninjsSource(source))),
    events: unlessEmpty(
      story.events.map(({ id, slug, name }) => ({
        ...{ id: slug, name, rel: 'tells' },
        uri: entryId('Event', id),
        literal: slug,
      })),
    ),
    associations: unlessEmpty(story.quotes.map(quote => quotation(quote, story.chains))),
    copyrightNotice: unlessEmpty(story.copyrightNotice),
    usageTerms: unlessEmpty(story.usageTerms),
    rightsInfo: isWebLink(story.usageTerms)
      ? { linkedRights: new URL(story.usageTerms).href }
      : undefined,
    edNote: unlessEmpty(story.corrections.map(correctionNote).join('\n')),
    altIds: [
      { role: 'slug', value: story.slug },
      { role: 'web', value: addresses.article(story.slug) },
    ],
    standard,
  }
}

/** Its sources are the steps of its chain, from the report it was taken from to the first. */
function quotation(quote: PublicQuote, chains: readonly PublicSource[]) {
  const chain = chainOf(quote.source, chains)
  return {
    name: shortened(quote.text),
    rel: 'quotation',
    slugline: quote.slug,
    uri: entryId('Quote', quote.id),
    type: 'text' as const,
    language: quote.language,
    by: quote.sentence,
    bodies: [body(quote.kind, quote.text)],
    people: quote.speaker ? [ninjsPerson(quote.speaker, 'speaker')] : undefined,
    infoSources: unlessEmpty(chain.map(({ relation, source }) => ninjsSource(source, relation))),
  }
}
