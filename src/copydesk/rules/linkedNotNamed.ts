import { chainOf } from '../chainOf'
import { type Finding, noPlace, type Rule } from '../issue'
import { occurrencesOf } from '../occurrencesOf'
import { type Passage, passagesOf } from '../passagesOf'
import type { StoryEvent, StoryPerson, StorySource } from '../story'
import { partsOf } from '../words'

export const linkedNotNamed = {
  severity: 'hint',
  finds: 'A person, source or event that is linked and that the text never names.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    const isNamed = (names: readonly string[]) =>
      names.some(name => occurrencesOf(name, passages).length > 0)

    return [
      ...story.people
        .filter(person => !isNamed(namesOf(person)))
        .map(({ slug, name }) => finding(slug, name)),
      ...story.sources
        .filter(source => source.isLinked && !isNamed(namesUpFrom(source, story.sources)))
        .map(({ slug, name }) => finding(slug, name)),
      ...story.events
        .filter(event => !isTold(event, passages))
        .map(({ slug, name }) => finding(slug, name)),
    ]
  },
} satisfies Rule

function finding(slug: string, name: string): Finding {
  return {
    message: `${name} is linked, but the text does not name it: name it, or unlink it.`,
    ...noPlace,
    about: slug,
  }
}

/** People without a name are named by what they are: "an adviser", "analysts". */
function namesOf({ kind, name, alternateNames, secondReference, familyName }: StoryPerson) {
  const noun = kind === 'named' ? '' : secondReference.replace(/^the /i, '')
  return [name, secondReference, familyName, noun, ...alternateNames]
}

/** A report counts as named when its outlet is, or what it belongs to. */
function namesUpFrom({ slug }: StorySource, sources: readonly StorySource[]): string[] {
  const chain = chainOf(slug, sources)
  const basis = chain.findIndex(({ relation }) => relation === 'basedOn')
  return chain
    .slice(0, basis === -1 ? undefined : basis)
    .flatMap(({ source: { name, shortName } }) => [name, shortName])
}

/** An event’s name is the desk’s, not the story’s: one telling word of it in the text is enough. */
function isTold({ name, dateAsWritten }: StoryEvent, passages: readonly Passage[]): boolean {
  return (
    occurrencesOf(dateAsWritten, passages).length > 0 ||
    partsOf(name).some(({ lower }) => lower.length > 3 && occurrencesOf(lower, passages).length > 0)
  )
}
