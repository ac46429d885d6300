import { type DocumentChild, type DocumentText, isText } from './documentBlock'

/**
 * Brings what stands in a paragraph into the one form in which the document editor keeps it: runs in
 * the same style are one, links to the same address that touch are one, a link without text is no
 * link, and text stands on both sides of a link, if only an empty one.
 */
export function tidyInlines(children: readonly DocumentChild[]): DocumentChild[] {
  const tidy: DocumentChild[] = []
  for (const child of children) {
    const last = tidy.at(-1)
    if (isText(child)) {
      addRun(tidy, child)
    } else if (textOf(child) !== '') {
      if (last && !isText(last) && last.href === child.href)
        last.children = tidyInlines([...last.children, ...child.children])
      else tidy.push({ ...child, children: tidyInlines(child.children) })
    }
  }
  return withTextAround(tidy)
}

function addRun(runs: DocumentChild[], { text, bold, italic }: DocumentText) {
  if (text === '') return
  const last = runs.at(-1)
  if (last && isText(last) && last.bold === bold && last.italic === italic) last.text += text
  else runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) })
}

function withTextAround(children: readonly DocumentChild[]): DocumentChild[] {
  const spaced = children.flatMap((child, index): DocumentChild[] => {
    const before = children[index - 1]
    const follows = !isText(child) && (!before || !isText(before))
    return follows ? [{ text: '' }, child] : [child]
  })
  const last = spaced.at(-1)
  return last && isText(last) ? spaced : [...spaced, { text: '' }]
}

/** The text of a block or a link, without its styles. */
export function textOf(child: DocumentChild): string {
  return isText(child) ? child.text : child.children.map(textOf).join('')
}
