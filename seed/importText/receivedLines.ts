import type { Span } from '../../src/copydesk/place'

/** A line of the received text that is not empty, without white space at its ends. */
export type Line = Span & {
  /** Counted from 1, as editors of text count; of empty lines too. */
  number: number
  text: string
  /** Whether an empty line stands before it, or it is the first. */
  opensGroup: boolean
}

/** The lines of a text that hold something, whatever ends them: LF, CRLF, CR or a Unicode separator. */
export function receivedLines(received: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let opensGroup = true
  for (const { 0: whole, index } of received.matchAll(
    /[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g,
  )) {
    number++
    const text = whole.trim()
    if (text === '') {
      opensGroup = true
      continue
    }
    const start = index + whole.indexOf(text)
    lines.push({ number, text, start, end: start + text.length, opensGroup })
    opensGroup = false
  }
  return lines
}
