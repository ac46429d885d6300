import { type DocumentNode, isRun, separatorOf } from './documentNode'

/**
 * The plain text of each top-level block of a body, in order.
 *
 * Positions in a body (a quotation's place, a copy issue's place) are an index into this list and
 * UTF-16 offsets into its entry. Blocks inside a block (list items, paragraphs of a block quote)
 * are lines of it.
 */
export function blockTexts(body: unknown): string[] {
  return Array.isArray(body) ? body.map(plainText) : []
}

/** A body as plain text: its blocks, with an empty line between them. */
export function bodyText(body: unknown): string {
  return blockTexts(body).join('\n\n')
}

/** Words as a reader counts them: what stands between white space and holds a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

const wordsPerMinute = 238 // silent reading of English non-fiction: Brysbaert 2019

/** Whole minutes to read a text, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(wordCount(text) / wordsPerMinute))
}

function plainText(node: DocumentNode): string {
  if (isRun(node)) return node.text
  if (!Array.isArray(node.children)) return ''
  const children: DocumentNode[] = node.children
  return children.map(plainText).join(separatorOf(children))
}
