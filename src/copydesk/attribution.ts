import { chainOf } from './chainOf'
import { inSentence, personInSentence, type Person, type Source } from './inSentence'
import { toldIn } from './toldIn'

/** One step of a chain, and how the step before leads to it. */
export type AttributionStep = {
  relation: 'speaker' | 'source' | 'partOf' | 'basedOn'
  slug: string
  name: string
  /** The name as it reads in the middle of a sentence: “the Korean Central News Agency”. */
  words: string
}

/** Where a quote comes from. */
export type Attribution = { chain: AttributionStep[]; sentence: string }

/**
 * Where a quote comes from: who said it, the report it was taken from, that report’s outlet, what
 * the report rests on, its outlet, and so on to the first source; and the same in one sentence for
 * a reader.
 *
 * A chain that leads back to itself ends before the repetition. A speaker or source that the lists do
 * not hold is not known, and the sentence says so.
 */
export function attribution(
  quote: { speaker: string | null; source: string | null },
  people: readonly Person[],
  sources: readonly Source[],
): Attribution {
  const speaker = people.find(({ slug, name }) => slug === quote.speaker && name.trim() !== '')
  const chain = chainOf(quote.source, sources)
  return {
    chain: [
      ...(speaker ? [stepFor('speaker', speaker, personInSentence(speaker))] : []),
      ...chain.map(({ relation, source }) => stepFor(relation, source, inSentence(source))),
    ],
    sentence: sentenceFor(speaker, toldIn(chain, speaker)),
  }
}

function stepFor(
  relation: AttributionStep['relation'],
  { slug, name }: { slug: string; name: string },
  words: string,
): AttributionStep {
  return { relation, slug, name: name.trim(), words }
}

function sentenceFor(speaker: Person | undefined, told: string): string {
  if (!speaker && told === '') return 'The story does not say who said this, nor who reported it.'
  const who = speaker ? personInSentence(speaker) : 'somebody the story does not name'
  const sentence = `${who} said${told === '' ? ' this; the story names no source for it' : told}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
