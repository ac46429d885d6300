import { Document, isScalar, Scalar, YAMLMap, YAMLSeq } from 'yaml'

import type { ImportedText } from './importText'
import { onOneLine } from './onOneLine'
import type { ProposedEvent, ProposedQuote, ProposedStory } from './proposedStory'

/** A field, and why it is proposed; what was given, or only links, has no reason. */
type Field = [key: string, value: unknown, proposed?: string]

/**
 * Writes `story.yaml`: a draft in which a comment beside each proposal tells the words of the text it
 * rests on. What the text does not say is left out.
 */
export function storyYaml(story: ProposedStory, imported: ImportedText): string {
  const sections = {
    people: story.people.map(
      person =>
        [
          ['slug', person.slug],
          ['name', person.name, because(person)],
          ['kind', person.kind, 'proposed'],
          ['givenName', person.givenName],
          ['familyName', person.familyName],
          ['secondReference', person.secondReference],
          ['alternateNames', person.alternateNames],
          ['jobTitle', person.jobTitle, 'proposed'],
        ] satisfies Field[],
    ),
    sources: story.sources.map(
      source =>
        [
          ['slug', source.slug],
          ['name', source.name, because(source)],
          ['kind', source.kind, 'proposed'],
        ] satisfies Field[],
    ),
    events: story.events.map(eventFields),
    quotes: story.quotes.map(quoteFields),
  }
  const proposals = [...articleFields(story, imported, 0), ...Object.values(sections).flat(2)]
  const waiting = proposals.filter(([, value, proposed]) => proposed && !isEmpty(value)).length

  const document = new Document(new YAMLMap())
  document.commentBefore = ` Imported from a plain text. What has “proposed” beside it was read out of the text by rules: mend it\n or delete the comment. “Proposed (0.8)” says how sure the rule is.`
  document.set('article', mapOf(articleFields(story, imported, waiting)))
  for (const [name, items] of Object.entries(sections)) {
    if (items.length === 0) continue
    const list = new YAMLSeq()
    list.items.push(...items.map(mapOf))
    const key = new Scalar(name)
    key.spaceBefore = true
    document.add({ key, value: list })
  }
  const left = leftToSay(story, imported)
  if (left.length > 0) document.comment = left.map(line => ` ${oneLine(line)}`).join('\n')
  return document.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: false })
}

function articleFields(story: ProposedStory, imported: ImportedText, waiting: number): Field[] {
  const { head, published, isEnglish } = imported
  const relative = published
    ? `Dates count from ${published}.`
    : 'No day of publication is known: dates that count from it are left out.'
  return [
    ['slug', story.slug, 'proposed: from the headline'],
    [
      'headline',
      story.headline,
      head.headline
        ? `proposed: line ${head.headline.lines[0]}`
        : 'proposed (0.2): the text has no headline, these are its first words',
    ],
    [
      'alternativeHeadline',
      head.alternativeHeadline?.text,
      `proposed: line ${head.alternativeHeadline?.lines[0]}`,
    ],
    [
      'originalDate',
      published,
      head.dated && head.dated.edtf === published
        ? `proposed: line ${head.dated.from.lines[0]}, “${head.dated.words}”`
        : undefined,
    ],
    ['dateline', head.dateline?.text, `proposed: line ${head.dateline?.from.lines[0]}`],
    ['byline', head.byline?.text, `proposed: line ${head.byline?.from.lines[0]}`],
    ['language', isEnglish ? 'en' : undefined, 'proposed: its commonest words are English'],
    ['status', 'draft'],
    [
      'edNote',
      `Imported from a plain text. ${relative} ${waiting} proposals wait for somebody to accept them: see “proposed” in story.yaml.`,
    ],
    ['people', story.people.map(({ slug }) => slug)],
    ['sources', story.sources.map(({ slug }) => slug)],
    ['events', story.events.map(({ slug }) => slug)],
    ['quotes', story.quotes.map(({ slug }) => slug)],
  ]
}

function eventFields({ slug, name, date, people, sources }: ProposedEvent): Field[] {
  return [
    ['slug', slug],
    ['name', name, 'proposed: the words of its sentence; say what happened'],
    ['dateAsWritten', date.words],
    ['date', date.edtf, `proposed: “${date.words}”`],
    ['people', people.map(({ slug }) => slug)],
    ['sources', sources.map(({ slug }) => slug)],
  ]
}

function quoteFields({ slug, text, speaker, source, parts: [first] }: ProposedQuote): Field[] {
  const { kind, confidence, evidence, outlet } = first
  return [
    ['slug', slug],
    ['text', text],
    ['kind', kind, 'proposed'],
    ['speaker', speaker.slug, because({ confidence, evidence })],
    ['source', source?.slug, outlet && because(outlet)],
  ]
}

function because({ confidence, evidence }: { confidence: number; evidence: string }): string {
  return `proposed (${confidence.toFixed(1)}): “${evidence}”`
}

/** What only a person can say, with its place. */
function leftToSay(
  { withoutSpeaker }: ProposedStory,
  { unclosed, unmarked, paragraphs, dates }: ImportedText,
): string[] {
  const wordsOf = ({ block, start, end }: { block: number; start: number; end: number }) =>
    (paragraphs[block]?.text ?? '').slice(start, end)
  const at = ({ block, start }: { block: number; start: number }) =>
    `paragraph ${block + 1}, character ${start + 1}`
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? [title, ...lines.map(line => `- ${line}`)] : []
  return [
    ...list(
      'Quotations whose speaker the text does not tell; add each to quotes when you know:',
      withoutSpeaker.map(
        quotation =>
          `${at(quotation)}, ${quotation.kind}${quotation.outlet ? `, by way of ${quotation.outlet.outlet.name}` : ''}: “${quotation.words}”`,
      ),
    ),
    ...list(
      'Quotation marks without a partner:',
      unclosed.map(place => `${at(place)}: ${wordsOf({ ...place, end: place.end + 40 })}`),
    ),
    ...list(
      'Perhaps somebody’s words that lost their quotation marks:',
      unmarked.map(place => `${at(place)}: ${wordsOf(place)}`),
    ),
    ...list(
      'Dates that are not clear:',
      dates.filter(({ edtf }) => !edtf).map(date => `${at(date)}: “${date.words}”, ${date.why}`),
    ),
  ]
}

function mapOf(fields: readonly Field[]): YAMLMap {
  const map = new YAMLMap()
  for (const [key, value, proposed] of fields) {
    if (isEmpty(value)) continue
    const node = new Document(key === 'text' ? value : linesOf(value)).contents
    if (node instanceof YAMLSeq && ['alternateNames'].includes(key)) node.flow = true
    if (isScalar(node) && proposed) node.comment = ` ${oneLine(proposed)}`
    map.add({ key: new Scalar(key), value: node })
  }
  return map
}

/** All but a quotation stands on one line, however the text was broken. */
function linesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(linesOf)
  return typeof value === 'string' ? onOneLine(value) : value
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const longestComment = 240

/** A comment ends with its line. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{C}\u2028\u2029]+/gu, ' ').trim()
  return line.length > longestComment
    ? `${line.slice(0, longestComment)}…`.replace(/[\ud800-\udbff]…$/, '…')
    : line
}
