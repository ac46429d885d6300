import type { Credited } from './creditQuotations'
import { excerptOf } from './excerptOf'
import type { Outlet } from './outletsIn'
import { sentenceAt, type Voice } from './voice'

/** The outlet that a quotation came by, and the words of the text this rests on. */
export type OutletOf = { outlet: Outlet; confidence: number; evidence: string }

/** The outlet that a quotation's sentence, or the clause that credits it, says it came by. */
export function outletOf(
  quotation: Credited,
  voice: Voice,
  outlets: readonly Outlet[],
): OutletOf | undefined {
  const { saying, marked, block } = quotation
  const spans = [sentenceAt(voice, marked.start)]
  if (saying && saying.block === block) spans.push(sentenceAt(voice, saying.verb.start))
  for (const outlet of outlets) {
    const place = outlet.places.find(
      place =>
        place.block === block &&
        spans.some(({ start, end }) => place.start >= start && place.end <= end),
    )
    if (place)
      return {
        outlet,
        confidence: 0.95 * outlet.confidence,
        evidence: excerptOf(voice.original, place),
      }
  }
  return undefined
}

/**
 * Gives quotations without an outlet the only one to which the same speaker speaks elsewhere in the
 * story, or the one whose dateline it has: likely, not said.
 */
export function implyOutlets(
  found: readonly (OutletOf | undefined)[],
  speakers: readonly (string | undefined)[],
  ofDateline: Outlet | undefined,
): (OutletOf | undefined)[] {
  return found.map((own, at) => {
    const speaker = speakers[at]
    if (own || speaker === undefined) return own
    const others = found
      .filter((_, other) => speakers[other] === speaker)
      .filter(other => other !== undefined)
    const [one] = others
    if (one && others.every(({ outlet }) => outlet === one.outlet))
      return { ...one, confidence: 0.5, evidence: `${one.evidence} (of the same speaker)` }
    return ofDateline && { outlet: ofDateline, confidence: 0.4, evidence: ofDateline.evidence }
  })
}
