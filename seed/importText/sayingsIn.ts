import type { HouseStyle } from '../../src/copydesk/houseStyle'
import type { Span } from '../../src/copydesk/place'
import { remembered } from '../../src/copydesk/remembered'
import type { Cast } from './castOf'
import type { Speaker } from './speaker'
import { speakerAfter, speakerBefore, speakerOpening } from './speakerBeside'
import { sentenceAt, type Voice } from './voice'

/** A place where the writer says that somebody says something: subject and verb, in either order. */
export type Saying = Span & {
  block: number
  verb: Span & { text: string }
  speaker: Speaker
  /** “said Ana Ruiz”, “according to police”. */
  isInverted: boolean
}

/** The verbs of saying in a paragraph whose subject can be told. */
export function sayingsIn(voice: Voice, cast: Cast, style: HouseStyle): Saying[] {
  return [...voice.text.matchAll(verbsOf(style))].flatMap(({ 0: text, index }): Saying[] => {
    const verb = { text, start: index, end: index + text.length }
    const sentence = sentenceAt(voice, index)
    const isAccording = /^according/i.test(text)
    const before = voice.text.slice(Math.max(0, index - 8), index)
    const subject = isAccording ? undefined : speakerBefore(voice, cast, sentence.start, index)
    if (subject) {
      const { start, speaker } = subject
      return [{ block: voice.block, start, end: verb.end, verb, speaker, isInverted: false }]
    }
    // “The bank kept its rate, saying that …”: the subject opened the sentence.
    if (/^(?:saying|adding|telling|warning)$/.test(text) && /,\s*$/.test(before)) {
      const opening = speakerOpening(voice, cast, sentence.start, index)
      if (!opening) return []
      const speaker = { ...opening.speaker, confidence: opening.speaker.confidence * 0.8 }
      return [{ block: voice.block, start: index, end: verb.end, verb, speaker, isInverted: false }]
    }
    const canTurn = isAccording || /\ue000[,.]?\s*$/u.test(before)
    const after = canTurn ? speakerAfter(voice, cast, verb.end, sentence.end) : undefined
    if (!after) return []
    const { end, speaker } = after
    return [{ block: voice.block, start: verb.start, end, verb, speaker, isInverted: true }]
  })
}

const verbsOf = remembered(
  ({ sourcingVerbs }: HouseStyle) =>
    new RegExp(
      String.raw`(?<![\p{L}-])(?:${sourcingVerbs.join('|')}|according to)(?![\p{L}-])`,
      'giu',
    ),
)
