import type { HouseStyle } from '../../src/copydesk/houseStyle'
import { isSameName } from '../../src/copydesk/isSameName'
import { lettersOf } from '../../src/copydesk/lettersOf'
import type { Place } from '../../src/copydesk/place'
import { bodies, knownOutlets, newsWords } from './nameWords'
import { namesIn } from './namesIn'
import type { Voice } from './voice'

export type OutletKind = (typeof knownOutlets)[string]

/** A newspaper, agency or station that the text relies on. */
export type Outlet = {
  name: string
  kind: OutletKind | undefined
  confidence: number
  evidence: string
  /** Where the text says that something came by it. */
  places: Place[]
}

const leads = new RegExp(
  String.raw`\b(?<words>told|tells|telling|according to|interview with|interviewed by|speaking to|spoke to|statement to|reported by|published (?:in|by)|report (?:in|by|from)|quoted (?:in|by)|cited by|seen by|writing in|wrote in|wrote for|broadcaster|newspaper|news agency|news site|magazine|journal|radio station)(?: reporters (?:at|from))? (?:the |a |an )?$`,
  'iu',
)
const follows =
  /^(?:’s|'s)? (?:(?:newspaper|news agency|news site|magazine|website|broadcaster)(?![\p{L}])|(?:first |also )?(?:reported|reports|wrote|writes|quoted|cited)(?![\p{L}])|report(?![\p{L}]))/u
const says = /^ (?:also )?(?:said|says)(?![\p{L}])/u
/** “the Korean central news agency”, whose capitals got lost. */
const inLowerCase = /\b(\p{Lu}\p{L}+(?: \p{Ll}+){0,2} (?:news agency|news service|newspaper))\b/gu

type Candidate = Place & {
  name: string
  told: boolean
  reports: boolean
  says: boolean
  words: string
}

/** The outlets of a story, by name or by what the text says of them. */
export function outletsIn(
  voices: readonly Voice[],
  style: HouseStyle,
  ofDateline: string | undefined,
): Outlet[] {
  const names = voices.flatMap(voice => namesIn(voice, style))
  const candidates = voices.flatMap(voice => candidatesIn(voice, style))
  // Of people: what is a part of a longer name, or has an honorific, is no outlet.
  const ofPeople = new Set(
    names
      .filter(({ name, honorific }) => honorific || (name.includes(' ') && !newsWords.test(name)))
      .flatMap(({ name }) => name.split(' ').map(lettersOf)),
  )
  const outlets: Outlet[] = []
  if (ofDateline) {
    const kind = kindOf(ofDateline)
    const confidence = kind ? 1 : 0.8
    outlets.push({ name: ofDateline, kind, confidence, evidence: `(${ofDateline})`, places: [] })
  }
  for (const candidate of candidates) {
    const confidence = confidenceOf(candidate, ofPeople.has(lettersOf(candidate.name)), style)
    if (confidence === 0) continue
    const { name, words, block, start, end } = candidate
    const isRelied = candidate.told || candidate.reports || candidate.says
    const places = isRelied ? [{ block, start, end }] : []
    const known = outlets.find(other => isSameName(other.name, name))
    if (!known) outlets.push({ name, kind: kindOf(name), confidence, evidence: words, places })
    else {
      known.places.push(...places)
      if (confidence > known.confidence) Object.assign(known, { confidence, evidence: words })
    }
  }
  // What an outlet says counts once it is known to be one.
  for (const outlet of outlets) {
    const said = candidates.filter(({ name, says }) => says && isSameName(name, outlet.name))
    for (const { block, start, end } of said) {
      if (!outlet.places.some(place => place.block === block && place.start === start))
        outlet.places.push({ block, start, end })
    }
  }
  return outlets.filter(({ places, confidence }) => places.length > 0 || confidence === 1)
}

function candidatesIn(voice: Voice, style: HouseStyle): Candidate[] {
  const { block, text } = voice
  const small = [...text.matchAll(inLowerCase)].map(({ 0: name, index }) => ({
    block,
    start: index,
    end: index + name.length,
    name: name.replaceAll(/(?<![\p{L}])\p{Ll}/gu, letter => letter.toUpperCase()),
  }))
  const runs = namesIn(voice, style).filter(
    ({ start, end }) => !small.some(other => other.start <= start && end <= other.end),
  )
  return [...small, ...runs].map(({ name, start, end }) => {
    const [lead] = leads.exec(text.slice(Math.max(0, start - 60), start)) ?? []
    const after = text.slice(end, end + 60)
    const [follow] = follows.exec(after) ?? says.exec(after) ?? []
    const from = start - (lead?.length ?? 0)
    return {
      block,
      start,
      end,
      name,
      told: lead !== undefined,
      reports: follows.test(after),
      says: says.test(after),
      words: voice.original.slice(from, end + (follow?.length ?? 0)).trim(),
    }
  })
}

function confidenceOf(
  { name, told, reports, says }: Candidate,
  isPartOfName: boolean,
  style: HouseStyle,
): number {
  if (kindOf(name)) return told || reports || says ? 0.9 : 0
  if (newsWords.test(name) && name.includes(' ')) return told || reports || says ? 0.8 : 0
  const isPlace = [...style.countries, ...style.nationalities, ...style.names].includes(name)
  if (name.includes(' ') || isPartOfName || isPlace || bodies.test(name)) return 0
  if (/^(?:\p{Lu}{2,}s|God|Parliament|Congress)$/u.test(name)) return 0 // MPs
  return told || reports ? 0.6 : 0
}

const kinds = new Map(Object.entries(knownOutlets).map(([name, kind]) => [lettersOf(name), kind]))

function kindOf(name: string): OutletKind | undefined {
  return kinds.get(lettersOf(name))
}
