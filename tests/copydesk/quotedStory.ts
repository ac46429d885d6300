import { bundledStory } from '../../seed/bundledStory'
import { readStoryPackage } from '../../seed/readStoryPackage'
import { blockTexts } from '../../src/copydesk/bodyText'
import type { Story, StoryQuote } from '../../src/copydesk/story'

/** The bundled story, and its body, as they come out of the package. */
export const received = readStoryPackage(bundledStory)

const nothing: Story = {
  headline: '',
  summary: '',
  blocks: [],
  originalDate: null,
  quotes: [],
  people: [],
  sources: [],
  events: [],
  unlinked: { people: [], sources: [], events: [] },
}

/** A story of some paragraphs and some quotes, each given by what matters of it. */
export function storyOf(
  blocks: string[],
  quotes: (Partial<StoryQuote> & { text: string })[] = [],
): Story {
  return {
    ...nothing,
    blocks,
    quotes: quotes.map((quote, at) => ({ ...plainQuote, slug: `quote-${at + 1}`, ...quote })),
  }
}

const plainQuote = {
  kind: 'direct',
  speaker: null,
  source: null,
  sourceText: '',
  overrideReason: '',
  sourceCheck: 'unchecked',
} satisfies Partial<StoryQuote>

/** The bundled story as the copy desk reads it. */
export const bundled: Story = {
  ...storyOf(blockTexts(received.body), received.quotes),
  headline: received.article.headline,
  people: received.people.map(person => ({
    givenName: '',
    familyName: '',
    secondReference: '',
    alternateNames: [],
    kind: 'named',
    ...person,
  })),
  sources: received.sources.map(source => ({
    shortName: '',
    kind: 'newsOrganization',
    partOf: null,
    basedOn: null,
    isLinked: true,
    ...source,
  })),
}
