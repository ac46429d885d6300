import { opensSentence } from '../../src/copydesk/opensSentence'
import type { Cast } from './castOf'
import { speakerBefore } from './speakerBeside'
import type { Quotation } from './quotations'
import type { Saying } from './sayingsIn'
import { quotedFiller, sentenceAt, type Voice } from './voice'

/** Why a quotation is somebody's: the saying that goes with it, and how sure that is. */
export type Attribution = { saying: Saying; confidence: number; evidence: string }

/** Nearer than this, a clause after a quotation is its own even without a comma. */
const besideAfter = /^[,.]?\s*$/

/**
 * The saying that a quotation goes with: the one right after it (“…,” she said), right before it (She
 * said: “…”), else the nearest before it in its sentence, else one that ends its sentence.
 */
export function attribute(
  quotation: Quotation,
  voice: Voice,
  sayings: readonly Saying[],
  cast: Cast,
): Attribution | undefined {
  const own = sayings.filter(({ block }) => block === quotation.block)
  // “…, NBC reported” says who told it on; who said it may stand there too.
  const isPassing = ({ speaker }: Saying) => speaker.kind === 'outlet'
  return (
    attributeTo(
      quotation,
      voice,
      own.filter(saying => !isPassing(saying)),
    ) ??
    subjectOf(quotation, voice, cast) ??
    attributeTo(quotation, voice, own.filter(isPassing))
  )
}

/** “The minister ‘deeply regretted’ it”: a quotation that is itself what its subject does. */
function subjectOf(quotation: Quotation, voice: Voice, cast: Cast): Attribution | undefined {
  const { start, end } = quotation.marked
  const sentence = sentenceAt(voice, start)
  // “His pupil had ‘nerves of steel’” tells of him.
  if (/\b(?:had|has|have|would|will)\s*$/.test(voice.text.slice(Math.max(0, start - 8), start)))
    return undefined
  if (start === sentence.start || /^\p{Lu}/u.test(quotation.words)) return undefined
  const subject = speakerBefore(voice, cast, sentence.start, start)
  if (!subject || subject.speaker.kind === 'outlet') return undefined
  const verb = { text: '', start, end: start }
  const saying = {
    block: voice.block,
    start: subject.start,
    end: start,
    verb,
    speaker: subject.speaker,
    isInverted: false,
  }
  return { ...credited(saying, voice, 0.7), evidence: voice.original.slice(subject.start, end) }
}

function attributeTo(
  quotation: Quotation,
  voice: Voice,
  here: readonly Saying[],
): Attribution | undefined {
  const { start, end } = quotation.marked
  const after = here.find(
    saying => saying.start >= end && besideAfter.test(voice.text.slice(end, saying.start)),
  )
  if (after && isItsOwn(after, quotation, voice)) return credited(after, voice, 0.95)

  const sentence = sentenceAt(voice, start)
  const before = here.findLast(
    saying => saying.start >= sentence.start && saying.end <= start && !saying.isInverted,
  )
  if (before) {
    const gap = voice.text.slice(before.end, start)
    const isBeside = /^(?:,? (?:that|[\p{L}’' ]{0,30}))?[:,]?\s*$/u.test(gap)
    return credited(before, voice, isBeside ? 0.9 : 0.8)
  }
  const according = here.find(
    saying =>
      saying.isInverted &&
      /^according/i.test(saying.verb.text) &&
      saying.start >= sentence.start &&
      saying.end <= sentence.end,
  )
  if (according) return credited(according, voice, 0.85)
  const later = here.findLast(
    saying =>
      saying.start >= end &&
      saying.end <= sentence.end &&
      /[,\ue000]\s*$/u.test(voice.text.slice(end, saying.start)),
  )
  return later && credited(later, voice, 0.8)
}

/**
 * Whether the clause after a quotation credits it, and is not a sentence of its own: after a full
 * stop it does only where nothing else follows, as in “We will.” Ms. Roe added.
 */
function isItsOwn(saying: Saying, { marked: { start, end } }: Quotation, voice: Voice): boolean {
  const quoted = voice.original.slice(start, end)
  if (/[.!?…].?$/u.test(quoted) && opensNext(saying, voice)) return false
  const isStopped = /[.…].?$/u.test(quoted) || voice.text.slice(end, saying.start).includes('.')
  if (!isStopped || saying.isInverted) return true
  const isSentence =
    sentenceAt(voice, start).start === start || opensSentence(voice.original, start)
  return isSentence && /^[^.!?,;:]{0,25}(?:[.!?,]|$)/.test(voice.text.slice(saying.verb.end))
}

/** Whether a clause brings in the quotation that follows it: She said: “…” */
function opensNext({ verb }: Saying, voice: Voice): boolean {
  return new RegExp(`^[^.!?${quotedFiller}]{0,60}[:,]\\s*${quotedFiller}`, 'u').test(
    voice.text.slice(verb.end),
  )
}

function credited(saying: Saying, voice: Voice, confidence: number): Attribution {
  const evidence = voice.original.slice(saying.start, saying.end)
  return { saying, confidence: confidence * saying.speaker.confidence, evidence }
}
