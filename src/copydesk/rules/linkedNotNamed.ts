import type { Issue, Rule } from '../issue'
import { findAll, type Passage, passagesOf } from '../passages'
import type { StoryEvent, StoryPerson, StorySource } from '../story'
import { wordsOf } from '../words'

/** A person, source or event that is linked and that the text never names. */
export const linkedNotNamed: Rule = (story, style) => {
  const passages = passagesOf(story, style)
  const isNamed = (names: readonly string[]) =>
    names.some(name => findAll(passages, name).length > 0)
  const bySlug = new Map(story.sources.map(source => [source.slug, source]))

  return [
    ...story.people
      .filter(person => !isNamed(namesOf(person)))
      .map(({ slug, name }) => issue(slug, name)),
    ...story.sources
      .filter(source => source.isLinked && !isNamed(namesUpFrom(source, bySlug)))
      .map(({ slug, name }) => issue(slug, name)),
    ...story.events
      .filter(event => !isTold(event, passages))
      .map(({ slug, name }) => issue(slug, name)),
  ]
}

function issue(slug: string, name: string): Issue {
  return {
    rule: 'linkedNotNamed',
    severity: 'hint',
    message: `${name} is linked, but the text does not name it: name it, or unlink it.`,
    block: null,
    start: 0,
    end: 0,
    about: slug,
  }
}

/** People without a name are named by what they are: "an adviser", "analysts". */
function namesOf({ kind, name, alternateNames, secondReference, familyName }: StoryPerson) {
  const noun = kind === 'named' ? '' : secondReference.replace(/^the /i, '')
  return [name, secondReference, familyName, noun, ...alternateNames]
}

/** A report counts as named when its outlet is, or what it belongs to. */
function namesUpFrom(source: StorySource, bySlug: ReadonlyMap<string, StorySource>): string[] {
  const names: string[] = []
  const seen = new Set<StorySource>()
  let at: StorySource | undefined = source
  while (at && !seen.has(at)) {
    seen.add(at)
    names.push(at.name, at.shortName)
    at = at.partOf === null ? undefined : bySlug.get(at.partOf)
  }
  return names
}

/** An event’s name is the desk’s, not the story’s: one telling word of it in the text is enough. */
function isTold({ name, dateAsWritten }: StoryEvent, passages: readonly Passage[]): boolean {
  return (
    findAll(passages, dateAsWritten).length > 0 ||
    wordsOf(name).some(word => word.length > 3 && findAll(passages, word).length > 0)
  )
}
