import { houseStyle } from '../../src/copydesk/houseStyle'
import { bodyOf } from '../../src/copydesk/passagesOf'
import type { Place } from '../../src/copydesk/place'
import type { Story } from '../../src/copydesk/story'
import { castOf } from './castOf'
import { type Character, charactersOf } from './charactersOf'
import { type Credited, creditQuotations } from './creditQuotations'
import { type Cut, cutBoilerplate } from './cutBoilerplate'
import { type DateFound, datesIn } from './datesIn'
import { type Head, headOf } from './headOf'
import { isEnglish } from './isEnglish'
import { implyOutlets, type OutletOf, outletOf } from './outletOf'
import { type Outlet, outletsIn } from './outletsIn'
import type { Paragraph } from './paragraph'
import { paragraphsOf } from './paragraphsOf'
import { peopleIn } from './peopleIn'
import { quotationsIn } from './quotations'
import { receivedLines } from './receivedLines'
import { sayingsIn } from './sayingsIn'
import { unmarkedWords } from './unmarkedWords'
import { type Voice, voiceOf } from './voice'

/** A quotation with everybody it leads to. */
export type ImportedQuotation = Credited & {
  /** Undefined where the text does not say, or leaves two it can be. */
  character: Character | undefined
  outlet: OutletOf | undefined
}

/** What can be read out of a received text. Places count in the paragraphs’ texts, as in a body. */
export type ImportedText = {
  received: string
  head: Head
  paragraphs: readonly Paragraph[]
  cut: Cut[]
  doubtful: Cut[]
  isEnglish: boolean
  /** The EDTF that dates count from: what was given, or the date the text itself is headed by. */
  published: string | undefined
  quotations: ImportedQuotation[]
  /** Marks without a partner, and sentences that say “we” between no marks. */
  unclosed: Place[]
  unmarked: Place[]
  characters: Character[]
  outlets: Outlet[]
  dates: DateFound[]
  voices: Voice[]
}

/**
 * Reads a received text: what is the story and what a web page put around it, its quotations and
 * whose they are, its outlets and its dates. All of it is a proposal, and the same for the same text.
 *
 * @param published EDTF of the day, or days, the story was published
 */
export function importText(received: string, published?: string): ImportedText {
  const { kept, cut, doubtful } = cutBoilerplate(receivedLines(received), houseStyle)
  const head = headOf(paragraphsOf(kept))
  const { paragraphs } = head
  const body = bodyOf(
    storyOf(
      head.headline?.text ?? '',
      paragraphs.map(({ text }) => text),
    ),
    houseStyle,
  )
  const voices = body.map(voiceOf)
  const outlets = outletsIn(voices, houseStyle, head.dateline?.outlet)
  const people = peopleIn(voices, houseStyle).filter(
    ({ name }) => !outlets.some(outlet => outlet.name === name),
  )
  const cast = castOf(people, outlets, body, houseStyle)
  const sayings = voices.flatMap(voice => sayingsIn(voice, cast, houseStyle))
  const characters = charactersOf(cast, sayings, ({ block, start, end }) =>
    (paragraphs[block]?.text ?? '').slice(start, end),
  )
  const credited = creditQuotations(quotationsIn(body), voices, sayings, cast)
  const speakers = credited.map(({ speaker }) => characters.find(speaker))
  const found = credited.map(quotation => {
    const voice = voices[quotation.block]
    return quotation.kind === 'term' && !quotation.speaker
      ? undefined
      : voice && outletOf(quotation, voice, outlets)
  })
  const ofDateline = outlets.find(({ name }) => name === head.dateline?.outlet)
  const implied = implyOutlets(
    found,
    speakers.map(speaker => speaker?.slug),
    ofDateline,
  )
  const reference = published ?? head.dated?.edtf

  return {
    received,
    head,
    paragraphs,
    cut,
    doubtful,
    isEnglish: isEnglish(paragraphs.map(({ text }) => text)),
    published: reference,
    quotations: credited.map((quotation, at) => ({
      ...quotation,
      character: speakers[at],
      outlet: implied[at],
    })),
    unclosed: body.flatMap(({ block, quotations }) =>
      quotations.unpaired.map(at => ({ block, start: at, end: at + 1 })),
    ),
    unmarked: voices.flatMap(unmarkedWords),
    characters: characters.all,
    outlets,
    dates: paragraphs.flatMap(({ text }, block) => datesIn(block, text, reference)),
    voices,
  }
}

function storyOf(headline: string, blocks: string[]): Story {
  const nothing = { people: [], sources: [], events: [] }
  return {
    headline,
    summary: '',
    blocks,
    originalDate: null,
    quotes: [],
    ...nothing,
    unlinked: nothing,
  }
}
