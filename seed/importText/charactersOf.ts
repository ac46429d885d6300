import { isSameName } from '../../src/copydesk/isSameName'
import type { Place } from '../../src/copydesk/place'
import type { Cast } from './castOf'
import type { NamedPerson } from './peopleIn'
import type { Saying } from './sayingsIn'
import type { Speaker } from './speaker'
import { uniqueSlugs } from './uniqueSlug'

/** A person, or several, as the package would name them. */
export type Character = NamedPerson & {
  slug: string
  kind: 'named' | 'unnamed' | 'collective'
  /** Where the writer names them, in the order of the text. */
  places: Place[]
}

/** Everybody whom the story names or lets speak, and how to find a speaker among them. */
export type Characters = {
  all: Character[]
  find: (speaker: Speaker | undefined) => Character | undefined
}

/** Lists the people of a story: the named ones, then those who speak without a name. */
export function charactersOf(
  cast: Cast,
  sayings: readonly Saying[],
  textOf: (place: Place) => string,
): Characters {
  const slugOf = uniqueSlugs('person')
  const all: Character[] = cast.people.map(person => ({
    ...person,
    slug: slugOf(person.name),
    kind: 'named',
    places: cast.mentions
      .filter(mention => mention.person === person)
      .map(({ passage, start, end }) => ({ block: passage.block, start, end })),
  }))
  const find = (speaker: Speaker | undefined): Character | undefined => {
    if (speaker?.kind === 'person') return all.find(({ name }) => name === speaker.name)
    if (speaker?.kind !== 'unnamed' && speaker?.kind !== 'collective') return undefined
    return (
      all.find(({ kind, name }) => kind === speaker.kind && isSamePhrase(name, speaker.name)) ??
      (/^(?:the|his|her|their|its) /i.test(speaker.name) ? introduced(speaker, all) : undefined)
    )
  }
  for (const { speaker, block, start, end } of sayings) {
    if (speaker.kind !== 'unnamed' && speaker.kind !== 'collective') continue
    const place = { block, start, end }
    const known = find(speaker)
    if (known?.kind === speaker.kind) known.places.push(place)
    if (known) continue
    const { kind, name, head, isProper, confidence } = speaker
    all.push({
      slug: slugOf(name.replace(/^(?:an?|the) /i, '')),
      name,
      kind,
      givenName: '',
      familyName: '',
      secondReference: isProper ? '' : `the ${head}`,
      alternateNames: [],
      jobTitle: '',
      confidence,
      evidence: textOf(place),
      places: [place],
    })
  }
  return { all, find }
}

const isSamePhrase = (a: string, b: string) =>
  isSameName(a.replace(/^(?:an?|the) /i, ''), b.replace(/^(?:an?|the) /i, ''))

/** “the judge” is the only one who was called a judge before. */
function introduced(
  { head, kind }: { head: string; kind: string },
  all: readonly Character[],
): Character | undefined {
  const isCalled = (words: string) =>
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(head)
  const fits = all.filter(character =>
    character.kind === 'named'
      ? kind === 'unnamed' &&
        [character.jobTitle, ...character.alternateNames, character.name].some(isCalled)
      : character.kind === kind && isCalled(character.secondReference),
  )
  return fits.length === 1 ? fits[0] : undefined
}
