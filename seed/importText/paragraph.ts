import type { Line } from './receivedLines'

/** A paragraph of the story, and where each piece of its text stands in what was received. */
export type Paragraph = {
  text: string
  pieces: readonly { at: number; start: number; length: number }[]
  /** The numbers of the first and the last of its lines. */
  lines: readonly [number, number]
}

/** Makes one paragraph of lines; a word that was parted by a hyphen keeps it. */
export function joinLines(lines: readonly Line[]): Paragraph {
  let text = ''
  const pieces = lines.map(line => {
    const isWordParted = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)
    if (text !== '' && !isWordParted) text += ' '
    const piece = { at: text.length, start: line.start, length: line.text.length }
    text += line.text
    return piece
  })
  return { text, pieces, lines: [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0] }
}

/** The same paragraph without the first `count` characters of its text. */
export function withoutStart({ text, pieces, lines }: Paragraph, count: number): Paragraph {
  return {
    text: text.slice(count),
    pieces: pieces.flatMap(({ at, start, length }) => {
      const cut = Math.min(length, Math.max(0, count - at))
      return cut === length
        ? []
        : [{ at: at + cut - count, start: start + cut, length: length - cut }]
    }),
    lines,
  }
}

/** Where a stretch of a paragraph stands in the received text. */
export function receivedSpan(paragraph: Paragraph, start: number, end: number) {
  const offset = (at: number) => {
    const piece = paragraph.pieces.findLast(piece => piece.at <= at) ?? paragraph.pieces[0]
    return piece ? piece.start + Math.max(0, Math.min(at - piece.at, piece.length)) : 0
  }
  return { start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) }
}
