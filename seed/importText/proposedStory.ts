import { findQuote } from '../../src/copydesk/findQuote'
import { foldText } from '../../src/copydesk/foldText'
import type { Place } from '../../src/copydesk/place'
import { toSlug } from '../../src/fields/toSlug'
import type { Character } from './charactersOf'
import type { DateFound } from './datesIn'
import type { ImportedQuotation, ImportedText } from './importText'
import type { Outlet } from './outletsIn'
import { onOneLine } from './onOneLine'
import { cutSlug, uniqueSlugs } from './uniqueSlug'
import { sentenceAt } from './voice'

export type ProposedSource = Outlet & { slug: string }

/** One quote of the package; over paragraphs, or parted by its attribution, it has several parts. */
export type ProposedQuote = {
  slug: string
  text: string
  speaker: Character
  source: ProposedSource | undefined
  parts: [ImportedQuotation, ...ImportedQuotation[]]
}

export type ProposedEvent = {
  slug: string
  name: string
  date: DateFound & { edtf: string }
  people: Character[]
  sources: ProposedSource[]
}

/** What an imported text gives for a package, every item with its slug. */
export type ProposedStory = {
  slug: string
  headline: string
  people: Character[]
  sources: ProposedSource[]
  quotes: ProposedQuote[]
  events: ProposedEvent[]
  /** Quotations for which the text gives no speaker: a person has to say. */
  withoutSpeaker: ImportedQuotation[]
}

/** What `Quote.text` holds. */
const longestQuote = 5_000
const longestName = 110

/** Makes the items of a package of what was read in a text. */
export function proposedStory(imported: ImportedText): ProposedStory {
  const headline = onOneLine(
    imported.head.headline?.text ?? firstWords(imported.paragraphs[0]?.text ?? ''),
  )
  const slug = cutSlug(toSlug(headline), 80) || 'story'
  const slugOf = uniqueSlugs('source')
  const sources = imported.outlets.map(outlet => ({ ...outlet, slug: slugOf(outlet.name) }))
  const quotes = quotesOf(imported, slug, sources)
  const inQuotes = new Set(quotes.flatMap(({ parts }) => parts))
  return {
    slug,
    headline,
    people: imported.characters,
    sources,
    quotes,
    events: eventsOf(imported, slug, sources),
    withoutSpeaker: imported.quotations.filter(
      quotation => !inQuotes.has(quotation) && (quotation.kind !== 'term' || quotation.speaker),
    ),
  }
}

/** Quotes are not shared between stories: their slugs begin with the story's. */
function ownSlugs(slug: string, fallback: string) {
  const prefix = cutSlug(slug, 24)
  const slugOf = uniqueSlugs(fallback)
  return (words: string) => slugOf(`${prefix} ${cutSlug(toSlug(words), 32)}`)
}

function quotesOf(
  { quotations, paragraphs }: ImportedText,
  slug: string,
  sources: readonly ProposedSource[],
): ProposedQuote[] {
  const body = foldText(paragraphs.map(({ text }) => text))
  const isWhole = (text: string, parts: readonly Place[]) => {
    const { state, places } = findQuote(text, body)
    const isFound = state === 'exact' || state === 'typographic'
    return (
      isFound &&
      parts.every(part =>
        places.some(
          ({ block, start }) =>
            block === part.block && start <= part.end && start >= part.start - 1,
        ),
      )
    )
  }
  const slugOf = ownSlugs(slug, 'quote')
  const quotes: ProposedQuote[] = []
  for (const quotation of quotations) {
    const { character, words, outlet } = quotation
    if (!character || words.length > longestQuote) continue
    const source = sources.find(({ name }) => name === outlet?.outlet.name)
    const last = quotes.at(-1)
    const whole = `${last?.text} ${words}`
    if (
      quotation.goesOn &&
      last?.speaker === character &&
      last.parts.at(-1) === quotations[quotations.indexOf(quotation) - 1] &&
      whole.length <= longestQuote &&
      isWhole(whole, [...last.parts, quotation])
    ) {
      last.text = whole
      last.parts.push(quotation)
      continue
    }
    const same = quotes.find(other => other.text === words && other.speaker === character)
    if (same) same.parts.push(quotation)
    else
      quotes.push({
        slug: slugOf(words),
        text: words,
        speaker: character,
        source,
        parts: [quotation],
      })
  }
  return quotes
}

function eventsOf(
  { dates, voices, characters }: ImportedText,
  slug: string,
  sources: readonly ProposedSource[],
): ProposedEvent[] {
  const slugOf = ownSlugs(slug, 'event')
  return dates.flatMap(date => {
    const { edtf, block, start, end } = date
    const voice = voices[block]
    if (edtf === undefined || !voice) return []
    const sentence = sentenceAt(voice, start)
    const isHere = (place: Place) =>
      place.block === block && place.start >= sentence.start && place.end <= sentence.end
    const text = voice.original
    const words = `${text.slice(sentence.start, start)} ${text.slice(end, sentence.end)}`
    const name = nameOf(words)
    if (name === '') return []
    return [
      {
        slug: slugOf(name),
        name,
        date: { ...date, edtf },
        people: characters.filter(({ places, kind }) => kind === 'named' && places.some(isHere)),
        sources: sources.filter(({ places }) => places.some(isHere)),
      },
    ]
  })
}

/** A sentence as the name of what it tells, until somebody finds a better one. */
function nameOf(sentence: string): string {
  const words = sentence
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:”’])/g, '')
    .replaceAll(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '')
  const name =
    words.length > longestName ? `${words.slice(0, longestName).replace(/\s\S*$/, '')}…` : words
  return /[\p{L}\p{N}]/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : ''
}

function firstWords(text: string): string {
  const [sentence = text] = /^.{10,}?[.!?](?=\s|$)/su.exec(text) ?? []
  return sentence.length > 100 ? `${sentence.slice(0, 100).replace(/\s\S*$/, '')}…` : sentence
}
