import { listWords } from '../dates/saying'
import type { ChainLink } from './chainOf'
import { foldText } from './foldText'
import { inSentence, type Person, type Source } from './inSentence'

/** What an outlet put out, as against the outlet. */
const puttingsOut = new Set(['report', 'document', 'statement'])

/** One thing that was put out, and who put it out. */
type Report = { source: Source; outlet: Source | undefined }

/**
 * How what was said reached the story, for the end of a sentence: “ in a statement carried by the
 * Korean Central News Agency, as reported by NBC”. Nothing when the chain is empty.
 *
 * Told from the first source on, so that a reader hears where it was said before hearing who passed
 * it on. Reports that pass it on are called by their outlets. What somebody else said in an interview
 * was not said in it by the speaker, so it counts as a report.
 */
export function toldIn(chain: ChainLink<Source>[], speaker: Person | undefined): string {
  const [first, ...later] = reportsIn(chain).toReversed()
  if (!first) return ''
  const occasion = occasionOf(first, speaker)
  const carriers = occasion === '' ? [first, ...later] : later
  const names = [...new Set(carriers.map(nameOf))].filter(name => !occasion.endsWith(` ${name}`))
  if (names.length === 0) return occasion
  return `${occasion}, as reported by ${listWords(names, 'and').replace(/ and (?=[^,]*$)/, ' and then ')}`
}

/** The sources of a chain by what was put out, each with the first outlet it is part of. */
function reportsIn(chain: ChainLink<Source>[]): Report[] {
  const reports: Report[] = []
  for (const { relation, source } of chain) {
    const report = reports.at(-1)
    if (relation !== 'partOf' || !report) {
      reports.push({ source, outlet: puttingsOut.has(source.kind) ? undefined : source })
    } else if (!report.outlet && !puttingsOut.has(source.kind)) {
      report.outlet = source
    }
  }
  return reports
}

/** “ in an interview with Axios”; nothing when all that is known is who reported it. */
function occasionOf({ source, outlet }: Report, speaker: Person | undefined): string {
  const by = outlet && inSentence(outlet)
  const isOfficial = outlet?.kind === 'government'
  if (isInterviewWith(source.name, [speaker?.name, speaker?.familyName, outlet?.name]))
    return ` in an interview${by ? ` with ${by}` : ''}`
  if (source.kind === 'statement') {
    return ` in a statement${by ? ` ${isOfficial ? 'by' : 'carried by'} ${by}` : ''}`
  }
  if (source.kind === 'document')
    return ` in ${by ? `a document of ${by}` : nameOf({ source, outlet })}`
  return isOfficial ? `, according to ${by}` : ''
}

function nameOf({ source, outlet }: Report): string {
  return inSentence(outlet ?? { name: source.shortName || source.name })
}

/** Whether a source is called an interview, and one with nobody else than these. */
function isInterviewWith(name: string, names: (string | undefined)[]): boolean {
  const interview = /\binterview\b(?: with (?<whom>.+))?/i.exec(name)
  if (!interview) return false
  const whom = interview.groups?.whom
  return !whom || names.some(each => each && foldText([whom]).text.includes(foldText([each]).text))
}
