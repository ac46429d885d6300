import type { DocumentBlock } from '../package/markdownToDocument'
import type { Story } from '../package/storySchema'
import { capitalized, fill, type Phrase, type Words } from './phrase'
import type { Random } from './random'
import type { SyntheticEvent } from './syntheticEvent'
import type { SyntheticPerson } from './syntheticPerson'
import type { SyntheticReport } from './syntheticReport'
import {
  closings,
  indirectWith,
  introducedBy,
  openings,
  partialWith,
  restsOnAgency,
  restsOnStatement,
  saidAgain,
  saidFirst,
  saidIndirectly,
  saidInPart,
  saidSecond,
  subheadings,
  terms,
  termWith,
} from './wordings'
import { calendarOf, dayIn, isoDay } from './writtenDates'

type Quote = Story['quotes'][number]
type Told = { paragraph: string; quote: Quote }

type Material = {
  slug: string
  report: SyntheticReport
  speakers: [SyntheticPerson, ...SyntheticPerson[]]
  events: SyntheticEvent[]
  words: Words
  day: number
  random: Random
}

/** Writes a story out, and files what is said in it. */
export function writeBody(material: Material): { body: DocumentBlock[]; quotes: Quote[] } {
  const { events, words, random } = material
  const said = sayings(material)
  const paragraphs = [
    opening(material),
    ...said.map(({ paragraph }) => paragraph),
    ...events.map(({ told, own }) => fill(told, words, own)),
  ]
  if (paragraphs.length < 6) paragraphs.push(fill(random.pick(closings), words))
  const body: DocumentBlock[] = paragraphs.map(text => ({
    type: 'paragraph',
    children: [{ text }],
  }))
  if (random.chance(0.1)) {
    const heading = { text: fill(random.pick(subheadings), words) }
    body.splice(-1, 0, { type: 'heading', level: 2, children: [heading] })
  }
  return { body, quotes: said.map(({ quote }) => quote) }
}

function opening({ report, words, random }: Material): string {
  const day = dayIn(calendarOf(report.day))
  const first = fill(random.pick(openings), words, { day })
  const { agency, ministry } = report
  if (ministry === undefined) return first
  return agency === undefined
    ? first + fill(random.pick(restsOnStatement), { ministry })
    : first + fill(random.pick(restsOnAgency), { agency, ministry })
}

/** One to three: the first introduces who speaks, another speaker is introduced by what they say. */
function sayings(material: Material): Told[] {
  const { speakers, random } = material
  const [first, second] = speakers
  const told = [direct(material, first, 1, introducedBy)]
  if (random.chance(0.7)) {
    const tell = random.pick([partial, partial, term, indirect, again])
    told.push(tell(material, first, 2))
  }
  if (second) told.push(direct(material, second, 3, introducedBy))
  return told
}

const again = (material: Material, person: SyntheticPerson, number: number) =>
  direct(material, person, number, saidAgain)

function direct(
  material: Material,
  person: SyntheticPerson,
  number: number,
  tellings: typeof introducedBy,
): Told {
  const { words, random } = material
  const first = fill(nextSaying(material, number), words)
  const said = random.chance(0.8) ? `${first}. ${fill(random.pick(saidSecond), words)}` : first
  return random.chance(0.5)
    ? {
        paragraph: tell(tellings.comma, material, person, said),
        quote: quoteOf(material, person, number, 'direct', said),
      }
    : {
        paragraph: tell(tellings.stop, material, person, said),
        quote: quoteOf(material, person, number, 'direct', `${said}.`),
      }
}

/** Another one for each quotation of a story: no two of its people say the same. */
function nextSaying({ day }: Material, number: number): Phrase {
  return saidFirst[(day + number) % saidFirst.length] ?? saidFirst[0]
}

const partial = (material: Material, person: SyntheticPerson, number: number) =>
  inPassing(material, person, number, 'partial', saidInPart, partialWith)
const term = (material: Material, person: SyntheticPerson, number: number) =>
  inPassing(material, person, number, 'term', terms, termWith)
const indirect = (material: Material, person: SyntheticPerson, number: number) =>
  inPassing(material, person, number, 'indirect', saidIndirectly, indirectWith)

function inPassing(
  material: Material,
  person: SyntheticPerson,
  number: number,
  kind: NonNullable<Quote['kind']>,
  sayings: readonly [Phrase, ...Phrase[]],
  tellings: readonly [Phrase, ...Phrase[]],
): Told {
  const said = fill(material.random.pick(sayings), material.words)
  return {
    paragraph: tell(tellings, material, person, said),
    quote: quoteOf(material, person, number, kind, said),
  }
}

function tell(
  phrases: readonly [Phrase, ...Phrase[]],
  { words, random }: Material,
  { who, comma, again }: SyntheticPerson,
  said: string,
): string {
  return capitalized(fill(random.pick(phrases), words, { said, who, comma, again }))
}

function quoteOf(
  { slug, report, day, random }: Material,
  { item }: SyntheticPerson,
  number: number,
  kind: NonNullable<Quote['kind']>,
  text: string,
): Quote {
  const isChecked = random.chance(0.8)
  const isMended = !isChecked && random.chance(0.3)
  return {
    slug: `${slug}-said-${number}`,
    text,
    kind,
    speaker: item.slug,
    source: report.sources[0].slug,
    saidOn: isoDay(calendarOf(day)),
    language: 'en',
    ...(isChecked && { sourceText: text }),
    ...(isMended && {
      sourceText: `Well, ${text}`,
      overrideReason: 'The speaker asked for the first word to be left out.',
    }),
  }
}
