import type { Cast } from './castOf'
import { pronounSpeaker } from './pronounSpeaker'
import type { Speaker } from './speaker'
import { alternatives, phraseAtEnd, phraseAtStart, phraseOpening } from './speakerPhrase'
import { roles } from './speakerWords'
import type { Voice } from './voice'

type Before = { start: number; speaker: Speaker }
type After = { end: number; speaker: Speaker }

/** What may stand between somebody and the verb: she [later] said, police [on Monday] said. */
const between =
  /(?:\s|^)(?:also|later|then|then also|has|had|have|has since|would|will|earlier|recently|reportedly|repeatedly|publicly|previously|once|again|today|yesterday|who|that|can be heard|could be heard|was heard|was quoted as|is quoted as|merely|simply|only|quietly|angrily|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|year|night)|this week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u

/** More is a clause of its own. */
const longestAside = 200
/** More is no name for somebody. */
const longestPhrase = 250

/** Whoever stands before a verb as its subject. */
export function speakerBefore(
  voice: Voice,
  cast: Cast,
  from: number,
  verbStart: number,
): Before | undefined {
  let end = verbStart
  const trim = () => {
    while (end > from && /\s/.test(voice.text.charAt(end - 1))) end--
  }
  trim()
  for (let match = between.exec(voice.text.slice(Math.max(from, end - 40), end)); match;) {
    end -= match[0].length
    trim()
    match = between.exec(voice.text.slice(Math.max(from, end - 40), end))
  }
  const direct = speakerEnding(voice, cast, from, end)
  if (direct) return direct
  if (voice.text.charAt(end - 1) !== ',') return undefined
  const aside = speakerEnding(voice, cast, from, end - 1)
  if (
    aside?.speaker.kind === 'person' &&
    voice.text.slice(from, aside.start).trimEnd().endsWith(',')
  )
    return aside // “His barrister, Ines Calloway, said”
  // “Ana Ruiz, the coach, said”: the subject stands before one of the commas.
  for (let comma = voice.text.lastIndexOf(',', end - 2); comma > from;) {
    if (end - comma > longestAside) return undefined
    const found = speakerEnding(voice, cast, from, comma)
    if (found) return found
    comma = voice.text.lastIndexOf(',', comma - 1)
  }
  return undefined
}

/** Whoever stands after “said” or “according to”. */
export function speakerAfter(
  voice: Voice,
  cast: Cast,
  verbEnd: number,
  to: number,
): After | undefined {
  const start = verbEnd + (/^\s*/.exec(voice.text.slice(verbEnd, to))?.[0].length ?? 0)
  const rest = voice.text.slice(start, to)
  const named = cast.mentions
    .filter(({ passage, start: at }) => passage.block === voice.block && at >= start && at < to)
    .toSorted((a, b) => a.start - b.start)[0]
  const lead = named && voice.text.slice(start, named.start)
  if (named && lead !== undefined && isTitle.test(lead))
    return { end: named.end, speaker: person(named.person) }
  const outlet = cast.outlets.find(
    ({ passage, start: at }) =>
      passage.block === voice.block &&
      at >= start &&
      /^(?:the )?$/i.test(voice.text.slice(start, at)),
  )
  if (outlet) return { end: outlet.end, speaker: outletSpeaker(outlet.outlet) }
  const [pronoun] = /^(?:he|she|they)(?![\p{L}’'])/iu.exec(rest) ?? []
  if (pronoun)
    return { end: start + pronoun.length, speaker: pronounSpeaker(pronoun, voice, cast, start) }
  const match = phraseAtStart.exec(rest)
  return match ? phrase(match, after => ({ end: start + after.length })) : undefined
}

/** The words of a title before a name: “the striker ”, “council leader ”, “a farmer, ”. */
const isTitle = /^(?:(?:the |an? )?(?:[\p{L}’'.-]+ ){0,6}(?:[\p{L}’'-]+, )?)?$/u

function speakerEnding(voice: Voice, cast: Cast, from: number, end: number): Before | undefined {
  const endsHere = ({
    passage,
    end: at,
    start,
  }: {
    passage: { block: number }
    end: number
    start: number
  }) => passage.block === voice.block && at === end && start >= from
  const named = cast.mentions.find(endsHere)
  if (named) return { start: titleStart(voice, from, named.start), speaker: person(named.person) }
  const outlet = cast.outlets.find(endsHere)
  if (outlet) return { start: outlet.start, speaker: outletSpeaker(outlet.outlet) }
  const textFrom = Math.max(from, end - longestPhrase)
  const text = voice.text.slice(textFrom, end)
  const [pronoun] = /(?<![\p{L}’'-])(?:he|she|they)$/iu.exec(text) ?? []
  if (pronoun) {
    const start = end - pronoun.length
    return { start, speaker: pronounSpeaker(pronoun, voice, cast, start) }
  }
  const match = phraseAtEnd.exec(text)
  return match
    ? phrase(match, () => ({ start: textFrom + match.index + (match[1]?.length ?? 0) }))
    : undefined
}

/** Where the title before a name begins: “Councillor ”, “council leader ”. */
function titleStart(voice: Voice, from: number, start: number): number {
  const before = voice.text.slice(from, start)
  const [title = ''] = titleAtEnd.exec(before.slice(-100)) ?? []
  return start - title.length
}

const titleAtEnd = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) )?(?:[\p{L}.’'-]+ ){0,3}?(?:Mr|Mrs|Ms|Dr|Sir|${alternatives(roles)})\.? $`,
  'u',
)

/** The speaker at the start of a sentence: “The Bank of Orlen kept its rate, saying …”. */
export function speakerOpening(
  voice: Voice,
  cast: Cast,
  from: number,
  to: number,
): Before | undefined {
  const named = cast.mentions
    .filter(({ passage, start: at }) => passage.block === voice.block && at >= from && at < to)
    .toSorted((a, b) => a.start - b.start)[0]
  if (named && isTitle.test(voice.text.slice(from, named.start)))
    return { start: from, speaker: person(named.person) }
  const match = phraseOpening.exec(voice.text.slice(from, to))
  return match ? phrase(match, () => ({ start: from })) : undefined
}

function person({ name, confidence }: { name: string; confidence: number }): Speaker {
  return { kind: 'person', name, confidence }
}

function outletSpeaker({ name, confidence }: { name: string; confidence: number }): Speaker {
  return { kind: 'outlet', name, confidence }
}

function phrase<Place>(
  match: RegExpExecArray,
  place: (all: string) => Place,
): Place & { speaker: Speaker } {
  const { all = '', one, several, paper, proper, bare } = match.groups ?? {}
  const words = (proper ?? all).replaceAll(/\s+/g, ' ')
  const name = words.charAt(0).toUpperCase() + words.slice(1)
  const at = place(all)
  if (paper) return { ...at, speaker: { kind: 'document', name, confidence: 0.8 } }
  const head = (one ?? several ?? proper ?? bare ?? '').toLowerCase()
  const isDefinite = /^(?:the|his|her|its|their) /i.test(all)
  return {
    ...at,
    speaker: one
      ? { kind: 'unnamed', name, head, isProper: false, confidence: isDefinite ? 0.6 : 0.8 }
      : { kind: 'collective', name, head, isProper: proper !== undefined, confidence: 0.8 },
  }
}
