import type { Finding, Rule } from '../issue'
import { opensSentence } from '../opensSentence'
import { type Occurrence, occurrencesOf } from '../occurrencesOf'
import { type Passage, passagesOf } from '../passagesOf'
import type { Story } from '../story'

type Known = { slug: string; kind: 'person' | 'source' | 'event'; names: readonly string[] }

export const unlinkedName = {
  severity: 'warning',
  finds:
    'A person, source or event that the newsroom knows and the text names, but the story does not link.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    const known: Known[] = [
      ...story.unlinked.people
        .filter(({ kind }) => kind === 'named')
        .map(({ slug, name, alternateNames }) => ({
          slug,
          kind: 'person' as const,
          names: [name, ...alternateNames],
        })),
      ...story.unlinked.sources.map(({ slug, name, shortName }) => ({
        slug,
        kind: 'source' as const,
        names: [name, shortName],
      })),
      ...story.unlinked.events.map(({ slug, name }) => ({
        slug,
        kind: 'event' as const,
        names: [name],
      })),
    ]
    let linked: ReadonlyMap<Passage, Occurrence[]> | undefined
    return known.flatMap(({ slug, kind, names }): Finding[] => {
      for (const name of names) {
        const place = occurrencesOf(name, passages).find(({ passage, start, end }) => {
          if (passage.text.slice(start, end) !== name) return false
          // At the start of a sentence a single word may be no name: "Time will tell."
          const isPlain = !name.includes(' ') && !/\p{Lu}{2}/u.test(name)
          if (isPlain && opensSentence(passage.text, start)) return false
          linked ??= linkedPlaces(story, passages)
          const around = linked.get(passage) ?? []
          return !around.some(other => other.start <= start && end <= other.end)
        })
        if (!place) continue
        const { passage, start, end } = place
        return [
          {
            message: `The story names ${name} and does not link the ${kind}: link it.`,
            block: passage.block,
            start,
            end,
            about: slug,
          },
        ]
      }
      return []
    })
  },
} satisfies Rule

/** Where linked names stand: "NBC" in "NBC News" is not a mention of NBC. */
function linkedPlaces(
  { people, sources, events }: Story,
  passages: readonly Passage[],
): ReadonlyMap<Passage, Occurrence[]> {
  const names = [
    ...people.flatMap(({ name, alternateNames, secondReference }) => [
      name,
      secondReference,
      ...alternateNames,
    ]),
    ...sources
      .filter(({ isLinked }) => isLinked)
      .flatMap(({ name, shortName }) => [name, shortName]),
    ...events.map(({ name }) => name),
  ]
  const places = new Map<Passage, Occurrence[]>()
  for (const place of names.flatMap(name => occurrencesOf(name, passages))) {
    const inPassage = places.get(place.passage)
    if (inPassage) inPassage.push(place)
    else places.set(place.passage, [place])
  }
  return places
}
