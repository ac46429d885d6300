import type { HouseStyle } from '../../src/copydesk/houseStyle'
import { type Mention, mentionsOf } from '../../src/copydesk/mentionsOf'
import { type Occurrence, occurrencesOf } from '../../src/copydesk/occurrencesOf'
import { isQuoted } from '../../src/copydesk/isQuoted'
import type { Passage } from '../../src/copydesk/passagesOf'
import type { StoryPerson } from '../../src/copydesk/story'
import type { Outlet } from './outletsIn'
import type { NamedPerson } from './peopleIn'

/** Who and what can speak in a story, and where the writer names each. */
export type Cast = {
  people: readonly NamedPerson[]
  mentions: readonly (Mention & { person: NamedPerson })[]
  outlets: readonly (Occurrence & { outlet: Outlet })[]
}

/** Finds every place where the writer names one of these people or outlets. */
export function castOf(
  people: readonly NamedPerson[],
  outlets: readonly Outlet[],
  body: readonly Passage[],
  style: HouseStyle,
): Cast {
  return {
    people,
    mentions: people.flatMap(person =>
      mentionsOf(asLinked(person), body, style).map(mention => ({ ...mention, person })),
    ),
    outlets: outlets.flatMap(outlet =>
      occurrencesOf(outlet.name, body)
        .filter(place => !isQuoted(place.passage, place))
        .map(place => ({ ...place, outlet })),
    ),
  }
}

function asLinked(person: NamedPerson): StoryPerson {
  return { ...person, slug: person.name, kind: 'named' }
}
