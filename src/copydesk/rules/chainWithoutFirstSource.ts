import type { Rule } from '../issue'
import type { StorySource } from '../story'

/** Kinds that are at first hand: the words themselves, or the office that put them out. */
const firstHand = new Set(['statement', 'document', 'government', 'stateMedia'])

/**
 * A source whose chain does not reach a first source.
 *
 * The chain is what a source rests on, link by link. It ends well in a statement or document, in a
 * government or its own media, and in a report whose outlet is known: what a report rests on nothing
 * else for, its outlet heard itself. It ends badly in an outlet alone (which of its reports?) and in a
 * report of nobody’s. Looked at are the sources of quotes and linked reports; an outlet that is linked
 * beside its report is no chain of its own.
 */
export const chainWithoutFirstSource: Rule = ({ quotes, sources }) => {
  const bySlug = new Map(sources.map(source => [source.slug, source]))
  const quoted = new Set(quotes.map(({ source }) => source))
  const outletsWithReports = new Set(sources.map(({ partOf }) => partOf))
  return sources
    .filter(({ slug, isLinked }) => quoted.has(slug) || (isLinked && !outletsWithReports.has(slug)))
    .flatMap(source => {
      const last = endOfChain(source, bySlug)
      if (last && (firstHand.has(last.kind) || (last.kind === 'report' && last.partOf !== null)))
        return []
      return [
        {
          rule: 'chainWithoutFirstSource',
          severity: 'warning' as const,
          message: adviceFor(source, last),
          block: null,
          start: 0,
          end: 0,
          about: source.slug,
        },
      ]
    })
}

/** The last link; undefined when the chain goes round in a circle. */
function endOfChain(
  source: StorySource,
  bySlug: ReadonlyMap<string, StorySource>,
): StorySource | undefined {
  const seen = new Set<StorySource>()
  let at = source
  while (at.basedOn !== null) {
    if (seen.has(at)) return undefined
    seen.add(at)
    const next = bySlug.get(at.basedOn)
    if (!next) return at
    at = next
  }
  return at
}

function adviceFor({ name }: StorySource, last: StorySource | undefined): string {
  if (!last) return `The chain of ${name} leads back to itself: say what it rests on first.`
  if (last.kind === 'report')
    return `The chain of ${name} ends in ${last.name}, which has no outlet: say whose it is.`
  return `The chain of ${name} ends in ${last.name}, an outlet: name the report, and what it rests on.`
}
