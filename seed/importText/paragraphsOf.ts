import { joinLines, type Paragraph } from './paragraph'
import type { Line } from './receivedLines'

/** Wider lines were not wrapped by hand or by mail. */
const widestWrapped = 100
const fewestWrapped = 3

/**
 * Makes paragraphs of lines.
 *
 * A line is one, unless empty lines part groups of lines and the lines in a group were wrapped: then
 * a line that had no room for the next one's first word goes on in it.
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const width = widthOf(lines)
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const goesOn = before && !line.opensGroup && width !== undefined && isFull(before, line, width)
    const group = groups.at(-1)
    if (group && goesOn) group.push(line)
    else groups.push([line])
  })
  return groups.map(joinLines)
}

/** The width at which the lines were wrapped; undefined when they were not. */
function widthOf(lines: readonly Line[]): number | undefined {
  const hasEmptyLines = lines.some(({ opensGroup }, index) => index > 0 && opensGroup)
  const [wrapped, longest] = [
    lines.filter(({ opensGroup }) => !opensGroup).length,
    lines.reduce((most, { text }) => Math.max(most, text.length), 0),
  ]
  return hasEmptyLines && wrapped >= fewestWrapped && longest <= widestWrapped ? longest : undefined
}

function isFull(line: Line, next: Line, width: number): boolean {
  const [word = ''] = next.text.split(/\s/)
  const room = Math.ceil(width / 10) // writers and programs leave a little
  return line.text.length + 1 + word.length > width - room
}
