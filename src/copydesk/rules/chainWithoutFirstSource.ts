import { chainOf } from '../chainOf'
import { noPlace, type Rule } from '../issue'
import type { StorySource } from '../story'

/** Kinds that are at first hand: the words themselves, or the office that put them out. */
const firstHand = new Set(['statement', 'document', 'government', 'stateMedia'])

/**
 * A chain ends well in a statement or document, in a government or its own media, and in a report
 * whose outlet is known: what a report rests on nothing else for, its outlet heard itself. It ends
 * badly in an outlet alone (which of its reports?) and in a report of nobody’s. Looked at are the
 * sources of quotes and linked reports; an outlet that is linked beside its report is no chain of
 * its own.
 */
export const chainWithoutFirstSource = {
  severity: 'warning',
  finds: 'A source whose chain does not reach a first source.',
  check: ({ quotes, sources }) => {
    const quoted = new Set(quotes.map(({ source }) => source))
    const outletsWithReports = new Set(sources.map(({ partOf }) => partOf))
    return sources
      .filter(
        ({ slug, isLinked }) => quoted.has(slug) || (isLinked && !outletsWithReports.has(slug)),
      )
      .flatMap(source => {
        const last = endOfChain(source, sources)
        if (last && (firstHand.has(last.kind) || (last.kind === 'report' && last.partOf !== null)))
          return []
        return [
          {
            message: adviceFor(source, last),
            ...noPlace,
            about: source.slug,
          },
        ]
      })
  },
} satisfies Rule

/** The last source that anything rests on; undefined when the chain goes round in a circle. */
function endOfChain(source: StorySource, sources: readonly StorySource[]) {
  const last = chainOf(source.slug, sources).findLast(
    ({ relation }) => relation !== 'partOf',
  )?.source
  // What the last one rests on ended the chain because it stands in the chain before.
  return sources.some(({ slug }) => slug === last?.basedOn) ? undefined : last
}

function adviceFor({ name }: StorySource, last: StorySource | undefined): string {
  if (!last) return `The chain of ${name} leads back to itself: say what it rests on first.`
  if (last.kind === 'report')
    return `The chain of ${name} ends in ${last.name}, which has no outlet: say whose it is.`
  return `The chain of ${name} ends in ${last.name}, an outlet: name the report, and what it rests on.`
}
