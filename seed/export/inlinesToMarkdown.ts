import type { PhrasingContent } from 'mdast'

import { type DocumentChild, type DocumentText, isText } from '../package/documentBlock'

/**
 * Turns runs and links into Markdown's tree. The style that goes on longest is outermost, so that a
 * sentence in bold with a word in italics is one piece of bold.
 *
 * @param canBreak whether a line may end here; where it may not, a line break stays text
 */
export function inlinesToMarkdown(
  children: readonly DocumentChild[],
  canBreak: boolean,
): PhrasingContent[] {
  return pieces(
    children.filter(child => !isText(child) || child.text !== ''),
    ['bold', 'italic'],
    canBreak,
  )
}

type Mark = 'bold' | 'italic'

function pieces(
  children: readonly DocumentChild[],
  marks: readonly Mark[],
  canBreak: boolean,
): PhrasingContent[] {
  const written: PhrasingContent[] = []
  for (let at = 0; at < children.length;) {
    const child = children[at]
    if (!child) break
    const [longest] = marks
      .map(mark => ({ mark, length: lengthOf(children.slice(at), mark) }))
      .toSorted((a, b) => b.length - a.length)
    if (longest && longest.length > 0) {
      const inner = children.slice(at, at + longest.length)
      const rest = marks.filter(mark => mark !== longest.mark)
      const type = longest.mark === 'bold' ? 'strong' : 'emphasis'
      written.push({ type, children: pieces(inner, rest, canBreak) })
      at += longest.length
    } else {
      written.push(...plain(child, marks, canBreak))
      at++
    }
  }
  return written
}

function plain(child: DocumentChild, marks: readonly Mark[], canBreak: boolean): PhrasingContent[] {
  if (isText(child)) return canBreak ? withBreaks(child) : [{ type: 'text', value: child.text }]
  const children = pieces(child.children.filter(hasText), marks, canBreak)
  return [{ type: 'link', url: child.href ?? '', children }]
}

/** How many runs and links from the first on have a mark throughout. */
function lengthOf(children: readonly DocumentChild[], mark: Mark): number {
  const end = children.findIndex(child => !isMarked(child, mark))
  return end === -1 ? children.length : end
}

function isMarked(child: DocumentChild, mark: Mark): boolean {
  if (isText(child)) return child[mark] === true
  return child.children.filter(hasText).every(inner => isMarked(inner, mark))
}

const hasText = (child: DocumentChild) => !isText(child) || child.text !== ''

/** A line can end between two words; elsewhere the reader would not see that it did. */
function withBreaks({ text }: DocumentText): PhrasingContent[] {
  return text.split(/(?<=\S)(\n)(?=\S)/).map((piece, index): PhrasingContent => {
    return index % 2 === 1 ? { type: 'break' } : { type: 'text', value: piece }
  })
}
