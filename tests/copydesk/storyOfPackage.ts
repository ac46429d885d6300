import type { StoryPackage } from '../../seed/package/readStoryPackage'
import { blockTexts } from '../../src/copydesk/bodyText'
import { checkAgainstSource } from '../../src/copydesk/checkAgainstSource'
import type { Story } from '../../src/copydesk/story'

/** A story as the copy desk reads it, from its package, in a newsroom that knows nothing else. */
export function storyOfPackage({ article, ...story }: StoryPackage): Story {
  return {
    headline: article.headline,
    summary: article.summary ?? '',
    blocks: blockTexts(story.body),
    originalDate: article.originalDate ?? null,
    quotes: story.quotes.map(({ slug, text, kind, speaker, source, sourceText, ...quote }) => ({
      slug,
      text,
      kind: kind ?? 'direct',
      speaker,
      source: source ?? null,
      sourceText: sourceText ?? '',
      overrideReason: quote.overrideReason ?? '',
      sourceCheck: sourceText ? checkAgainstSource(text, sourceText) : 'unchecked',
    })),
    people: story.people.map(person => ({
      slug: person.slug,
      name: person.name,
      givenName: person.givenName ?? '',
      familyName: person.familyName ?? '',
      secondReference: person.secondReference ?? '',
      alternateNames: person.alternateNames ?? [],
      kind: person.kind ?? 'named',
    })),
    sources: story.sources.map(source => ({
      slug: source.slug,
      name: source.name,
      shortName: source.shortName ?? '',
      kind: source.kind ?? 'newsOrganization',
      partOf: source.partOf ?? null,
      basedOn: source.basedOn ?? null,
      isLinked: (article.sources ?? []).includes(source.slug),
    })),
    events: story.events.map(event => ({
      slug: event.slug,
      name: event.name,
      kind: event.kind ?? 'statement',
      factuality: event.factuality ?? 'reported',
      dateAsWritten: event.dateAsWritten ?? '',
      date: event.date ?? null,
    })),
    unlinked: { people: [], sources: [], events: [] },
  }
}
