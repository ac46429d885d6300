import { bundledStory as folder } from '../../seed/bundledStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { blockTexts } from '../../src/copydesk/bodyText'
import type { Story } from '../../src/copydesk/story'

const story = readStoryPackage(folder)
const { article } = story

/** The document of the bundled story, as the editor holds it. */
export const bundledBody = story.body

/** The text the bundled story came in as, its comment form included. */
export const bundledOriginal = story.originalText ?? ''

/** The bundled story as the copy desk reads it: from its package, exactly as received. */
export const bundledStory: Story = {
  headline: article.headline,
  summary: article.summary ?? '',
  blocks: blockTexts(story.body),
  originalDate: article.originalDate ?? null,
  quotes: story.quotes.map(({ slug, text, kind, speaker, source, sourceText }) => ({
    slug,
    text,
    kind: kind ?? 'direct',
    speaker,
    source: source ?? null,
    sourceText: sourceText ?? '',
    overrideReason: '',
    sourceCheck: 'unchecked',
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
