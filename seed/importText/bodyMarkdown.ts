import { toMarkdown } from 'mdast-util-to-markdown'

/** Paragraphs as Markdown that is read back as these very paragraphs, whatever signs are in them. */
export function bodyMarkdown(paragraphs: readonly string[]): string {
  return toMarkdown({
    type: 'root',
    children: paragraphs.map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  })
}
