import { type HouseStyle } from '../../src/copydesk/houseStyle'
import { isBoilerplate } from '../../src/copydesk/isBoilerplate'
import { boilerplateLines, endMarker } from './boilerplateLines'
import type { Line } from './receivedLines'

/** A line that is not part of the story, and what it is. */
export type Cut = { line: Line; kind: string }

/** More words than a link or a button has. */
const mostWordsOfLink = 16

/**
 * Parts the lines of a story from those a web page or a mail put around it.
 *
 * Only the ends are cut, and in between what nobody can have written in a story; `doubtful` are lines
 * in between that look like it and stay.
 */
export function cutBoilerplate(
  lines: readonly Line[],
  style: HouseStyle,
): { kept: Line[]; cut: Cut[]; doubtful: Cut[] } {
  const kinds = lines.map(({ text }) => kindOf(text, style))
  const isCut = kinds.map(kind => kind?.isCertain === true)

  for (let at = 0; at < lines.length && kinds[at]; at++) isCut[at] = true
  const end = endOf(lines, kinds)
  for (let at = end; at < lines.length; at++) isCut[at] = true
  // A text that is nothing else was written by somebody after all.
  if (isCut.every(Boolean)) isCut.fill(false)

  const all = lines.map((line, at) => ({
    line,
    kind: kinds[at]?.kind ?? 'a link beside the story',
  }))
  return {
    kept: lines.filter((_, at) => !isCut[at]),
    cut: all.filter((_, at) => isCut[at]),
    doubtful: all.filter((_, at) => !isCut[at] && kinds[at] !== undefined),
  }
}

type Kind = { kind: string; isCertain: boolean } | undefined

function kindOf(text: string, style: HouseStyle): Kind {
  if (isBoilerplate(text, style)) return { kind: 'a comment form', isCertain: true }
  if (text.length > 300) return undefined
  const lower = text.toLowerCase()
  return boilerplateLines.find(({ line }) => line.test(lower))
}

/** Where the story ends: what follows is boilerplate, or links under a heading such as “Related”. */
function endOf(lines: readonly Line[], kinds: readonly Kind[]): number {
  let end = lines.length
  while (end > 0 && kinds[end - 1]) end--
  for (let at = end - 1; at > 0; at--) {
    const text = lines[at]?.text ?? ''
    if (endMarker.test(text.toLowerCase())) return at
    if (!kinds[at] && !isLikeLink(text)) break
  }
  return end
}

function isLikeLink(text: string): boolean {
  return text.split(/\s+/).length <= mostWordsOfLink && !/[.”"’…,;]$/.test(text)
}
