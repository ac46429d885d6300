import { type Attribution, attribute } from './attribute'
import type { Cast } from './castOf'
import { kindOfQuotation, ownerOf, type QuotationKind } from './kindOfQuotation'
import type { Quotation } from './quotations'
import type { Saying } from './sayingsIn'
import type { Speaker } from './speaker'
import { quotedFiller, sentenceAt, type Voice } from './voice'

/** A quotation, what it is, and whose, with the words this rests on. */
export type Credited = Quotation & {
  kind: QuotationKind
  speaker: Speaker | undefined
  confidence: number
  evidence: string
  saying: Saying | undefined
  /** It goes on with what the quotation before it began, as one quote. */
  goesOn: boolean
}

/** Says of each quotation whose it is, by the sentence around it, or by the one it goes on from. */
export function creditQuotations(
  quotations: readonly Quotation[],
  voices: readonly Voice[],
  sayings: readonly Saying[],
  cast: Cast,
): Credited[] {
  const credited: Credited[] = []
  for (const quotation of quotations) {
    const voice = voices[quotation.block]
    if (!voice) continue
    const found = creditOne(quotation, voice, sayings, cast, credited.at(-1))
    const before = credited.at(-1)
    // What runs over paragraphs may be credited at its end only.
    if (found.goesOn && found.speaker && before && !before.speaker) giveBack(credited, found)
    credited.push(found)
  }
  return credited
}

function creditOne(
  quotation: Quotation,
  voice: Voice,
  sayings: readonly Saying[],
  cast: Cast,
  before: Credited | undefined,
): Credited {
  const goesOn = before !== undefined && continues(quotation, before, voice)
  const by = (
    speaker: Speaker | undefined,
    confidence: number,
    evidence: string,
    saying?: Saying,
  ): Credited => ({
    ...quotation,
    kind:
      goesOn && before
        ? before.kind
        : kindOfQuotation(voice.original, quotation, speaker !== undefined),
    speaker,
    confidence,
    evidence,
    saying,
    goesOn,
  })
  const owner = ownerIn(quotation, voice, cast)
  if (owner) return by(owner.speaker, owner.confidence, owner.evidence)
  const own = attribute(quotation, voice, sayings, cast)
  const isTerm = kindOfQuotation(voice.original, quotation, own !== undefined) === 'term'
  if (isTerm && !goesOn) return by(undefined, 0, '')
  if (own) return by(own.saying.speaker, own.confidence, own.evidence, own.saying)
  const passed = passedOn(quotation, voice, before, goesOn) ?? namedBefore(quotation, voice, cast)
  return passed
    ? by(passed.speaker, passed.confidence, passed.evidence, passed.saying)
    : by(undefined, 0, '')
}

function giveBack(credited: Credited[], { speaker, confidence, evidence, saying }: Credited) {
  for (let at = credited.length - 1; at >= 0; at--) {
    const earlier = credited[at]
    if (!earlier || earlier.speaker) return
    credited[at] = { ...earlier, speaker, confidence: confidence * 0.9, evidence, saying }
    if (!earlier.goesOn) return
  }
}

/** Whether a quotation is the rest of the one before: over paragraphs, or parted by “, she said, ”. */
function continues(quotation: Quotation, before: Credited, voice: Voice): boolean {
  if (before.isOpenEnded && quotation.block === before.block + 1) return true
  if (quotation.block !== before.block || !before.saying) return false
  const { saying, words, marked } = before
  const isParted = saying.start >= marked.end && /[,–—-]$/.test(words)
  const gap = voice.text.slice(Math.max(saying.end, marked.end), quotation.marked.start)
  return isParted && /^[^.!?]{0,60},\s*$/u.test(gap) && !gap.includes(quotedFiller)
}

/** The speaker of the quotation before, where nothing but who said that stands in between. */
function passedOn(
  quotation: Quotation,
  voice: Voice,
  before: Credited | undefined,
  goesOn: boolean,
) {
  if (!before?.speaker) return undefined
  const pass = (share: number) => ({ ...before, confidence: before.confidence * share })
  if (goesOn) return pass(0.95)
  const isAlone = voice.text.replaceAll(new RegExp(`[${quotedFiller}\\s.,]`, 'gu'), '') === ''
  if (quotation.block === before.block) {
    const from = Math.max(before.marked.end, before.saying?.end ?? 0)
    const gap = voice.text.slice(from, quotation.marked.start)
    const isNext = new RegExp(`^[^.!?${quotedFiller}]{0,80}[.,;:]?\\s*$`, 'u').test(gap)
    const isSentence = sentenceAt(voice, quotation.marked.start).start === quotation.marked.start
    return isNext && isSentence ? pass(0.9) : undefined
  }
  return isAlone && quotation.block === before.block + 1 ? pass(0.6) : undefined
}

/** The only person the sentence before names: “Ms. Roe was angry. ‘…’” */
function namedBefore(
  quotation: Quotation,
  voice: Voice,
  cast: Cast,
): (Omit<Attribution, 'saying'> & { speaker: Speaker; saying: undefined }) | undefined {
  const { start } = quotation.marked
  const sentence = sentenceAt(voice, start)
  if (sentence.start !== start || start === 0) return undefined
  const last = voice.sentences.findLast(({ end }) => end <= start)
  if (!last) return undefined
  const named = new Set(
    cast.mentions
      .filter(
        ({ passage, start: at }) =>
          passage.block === voice.block && at >= last.start && at < last.end,
      )
      .map(({ person }) => person),
  )
  const [person] = named
  if (!person || named.size > 1) return undefined
  const evidence = voice.original.slice(last.start, last.end).trim()
  return {
    speaker: { kind: 'person', name: person.name, confidence: 0.5 },
    confidence: 0.5,
    evidence,
    saying: undefined,
  }
}

/** Whose expression it is: “Kim has yet to deliver on his promised ‘gift’”. */
function ownerIn(quotation: Quotation, voice: Voice, cast: Cast) {
  const owner = ownerOf(voice.original, quotation)
  if (!owner) return undefined
  const sentence = sentenceAt(voice, quotation.marked.start)
  const named = cast.mentions.filter(
    ({ passage, start, end }) =>
      passage.block === voice.block && start >= sentence.start && end <= owner.at,
  )
  const clause = voice.text
    .slice(sentence.start, owner.at)
    .search(/\b(?:that|but|while|whether)\b(?!.*\b(?:that|but|while|whether)\b)/u)
  const nearest = named.filter(({ start }) => start > sentence.start + Math.max(0, clause))
  const candidates = owner.isPronoun
    ? nearest.length > 0
      ? nearest
      : named
    : named.filter(({ end }) => end === owner.at)
  const people = new Set(candidates.map(({ person }) => person))
  const [person] = people
  if (!person || people.size > 1) return undefined
  const from = candidates.at(-1)?.start ?? owner.at
  const confidence = owner.isPronoun ? 0.6 : 0.8
  return {
    speaker: { kind: 'person' as const, name: person.name, confidence },
    confidence,
    evidence: voice.original.slice(from, owner.end).trim(),
  }
}
