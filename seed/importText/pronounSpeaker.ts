import { houseStyle } from '../../src/copydesk/houseStyle'
import type { Cast } from './castOf'
import { type Name, namesIn } from './namesIn'
import { couldBePerson, type NamedPerson } from './peopleIn'
import type { Speaker } from './speaker'
import type { Voice } from './voice'

/**
 * Whom he or she means: the only person it can be of those the paragraph has named before, or, when
 * it has named nobody, the only one of the paragraph before.
 */
export function pronounSpeaker(pronoun: string, voice: Voice, cast: Cast, at: number): Speaker {
  const isHe = /^he$/i.test(pronoun)
  const unclear: Speaker = { kind: 'unclear', name: pronoun, confidence: 0 }
  if (/^they$/i.test(pronoun)) return unclear
  const fits = (person: NamedPerson) => genderOf(person) !== (isHe ? 'she' : 'he')
  const namedIn = (block: number, before: number) => [
    ...new Set(
      cast.mentions
        .filter(({ passage, start }) => passage.block === block && start < before)
        .map(({ person }) => person)
        .filter(fits),
    ),
  ]
  const here = namedIn(voice.block, at)
  if (isUnknownNamed(voice, cast, at)) return unclear
  const [found, other] = here.length > 0 ? here : namedIn(voice.block - 1, Infinity)
  if (!found || other) return unclear
  return { kind: 'person', name: found.name, confidence: here.length > 0 ? 0.7 : 0.6 }
}

/** Whether a sentence before opens with a name that is nobody's we know: it may be the one meant. */
function isUnknownNamed(voice: Voice, cast: Cast, at: number): boolean {
  const starts = voice.sentences.map(({ start }) => start)
  const isKnown = (name: Name) =>
    [...cast.mentions, ...cast.outlets].some(
      ({ passage, start, end }) =>
        passage.block === name.block &&
        name.start < end &&
        // “Pell manager Greta Sundqvist” is hers.
        (start < name.end || /^ (?:[\p{Ll}-]+ ){1,3}$/u.test(voice.text.slice(name.end, start))),
    )
  return namesIn(voice, houseStyle).some(
    name =>
      name.end <= at &&
      starts.includes(name.start) &&
      couldBePerson(name, houseStyle) &&
      !isKnown(name),
  )
}

/** What an honorific or a post tells. */
function genderOf({ secondReference, name, jobTitle }: NamedPerson): 'he' | 'she' | undefined {
  const words = `${secondReference} ${name} ${jobTitle}`
  if (
    /(?:^|\s)(?:Mr\.?|Sir|Lord)\s|\b(?:\p{L}*[sr]man|father|husband|brother|son|widower)\b/u.test(
      words,
    )
  )
    return 'he'
  if (
    /(?:^|\s)(?:Mrs\.?|Ms\.?|Miss|Lady|Dame)\s|\b(?:\p{L}*woman|mother|wife|sister|daughter|widow)\b/u.test(
      words,
    )
  )
    return 'she'
  return undefined
}
