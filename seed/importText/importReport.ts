import type { ImportedText } from './importText'
import type { ProposedStory } from './proposedStory'

/** Tells a person what was read in a text: what was cut, whose the quotations are, what is not known. */
export function importReport(imported: ImportedText, story: ProposedStory): string {
  const { head, paragraphs, cut, doubtful, quotations, dates, published } = imported
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : []
  const lines = [
    `Headline    ${head.headline?.text ?? `none; proposed: ${story.headline}`}`,
    ...(head.alternativeHeadline ? [`Second      ${head.alternativeHeadline.text}`] : []),
    ...(head.byline ? [`Byline      ${head.byline.text}`] : []),
    ...(head.dateline ? [`Dateline    ${head.dateline.text}`] : []),
    `Published   ${published ?? 'not known: dates such as “last week” are left open'}`,
    ...(imported.isEnglish
      ? []
      : ['Language    not English: names and speakers are looked for by English words']),
    `Paragraphs  ${paragraphs.length}`,
    ...section('Cut', cut.map(toldCut)),
    ...section('Kept, though it looks like a web page’s', doubtful.map(toldCut)),
    ...section(
      'Quotations (paragraph:start–end, UTF-16 in its text)',
      table(
        quotations.map(quotation => [
          `${quotation.block + 1}:${quotation.start}–${quotation.end}`,
          quotation.goesOn ? `${quotation.kind} …` : quotation.kind,
          short(quotation.words, 44),
          quotation.character?.name ??
            (quotation.speaker?.kind === 'unclear' ? `${quotation.speaker.name}?` : '—'),
          quotation.character ? quotation.confidence.toFixed(1) : '',
          quotation.outlet
            ? `${quotation.outlet.outlet.name} ${quotation.outlet.confidence.toFixed(1)}`
            : '',
        ]),
      ),
    ),
    ...section(
      'People',
      table(
        story.people.map(person => [
          person.name,
          person.kind,
          person.confidence.toFixed(1),
          [person.secondReference, ...person.alternateNames].filter(Boolean).join(', '),
          person.jobTitle,
        ]),
      ),
    ),
    ...section(
      'Outlets',
      table(
        story.sources.map(source => [
          source.name,
          source.kind ?? '',
          source.confidence.toFixed(1),
          `“${short(source.evidence, 60)}”`,
        ]),
      ),
    ),
    ...section(
      'Dates',
      table(
        dates.map(({ block, words, edtf, why }) => [
          `${block + 1}`,
          words,
          edtf ? `→ ${edtf}` : `not read: ${why}`,
        ]),
      ),
    ),
    ...section('To look at', toLookAt(imported, story)),
  ]
  return lines.join('\n')
}

function toldCut({ line, kind }: ImportedText['cut'][number]): string {
  return `line ${line.number}, ${kind}: ${short(line.text, 60)}`
}

function toLookAt(
  { unclosed, unmarked, paragraphs }: ImportedText,
  { withoutSpeaker }: ProposedStory,
): string[] {
  const textOf = ({ block, start, end }: { block: number; start: number; end: number }) =>
    (paragraphs[block]?.text ?? '').slice(start, end)
  return [
    ...withoutSpeaker.map(
      quotation => `Whose is “${short(quotation.words, 50)}” in paragraph ${quotation.block + 1}?`,
    ),
    ...unclosed.map(
      place =>
        `A quotation mark in paragraph ${place.block + 1} has no partner: ${short(textOf({ ...place, end: place.end + 40 }), 40)}`,
    ),
    ...unmarked.map(
      place =>
        `Somebody’s words without marks in paragraph ${place.block + 1}? ${short(textOf(place), 60)}`,
    ),
  ]
}

/** Rows whose columns stand below each other; the last may be as long as it is. */
function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  )
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Nothing that a terminal would take for a command. */
function short(text: string, longest: number): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
