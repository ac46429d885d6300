import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

import { PlainError } from '../../src/plainError'

/** A block of the document editor (see @keystone-6/fields-document). */
export type DocumentBlock = {
  type: string
  children: (DocumentBlock | DocumentText)[]
  level?: number
  href?: string
}

type DocumentText = { text: string; bold?: true; italic?: true }
type Marks = Omit<DocumentText, 'text'>

/**
 * Reads CommonMark into the document editor's tree.
 *
 * What the editor cannot hold (code, images, HTML, tables, headings other than levels 2 and 3) is
 * refused rather than dropped: a story must arrive whole.
 *
 * @throws PlainError naming what cannot be kept and its line.
 */
export function markdownToDocument(markdown: string): DocumentBlock[] {
  const blocks = fromMarkdown(markdown).children.map(toBlock)
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [{ text: '' }] }]
}

type Block = RootContent | BlockContent | DefinitionContent

function toBlock(node: Block): DocumentBlock {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(node.children) }
    case 'heading':
      if (node.depth !== 2 && node.depth !== 3) return cannotKeep(node, 'use headings ## and ###')
      return { type: 'heading', level: node.depth, children: toInlines(node.children) }
    case 'blockquote':
      return { type: 'blockquote', children: node.children.map(toBlock) }
    case 'thematicBreak':
      return { type: 'divider', children: [{ text: '' }] }
    case 'list':
      return {
        type: node.ordered ? 'ordered-list' : 'unordered-list',
        children: node.children.map(item => ({
          type: 'list-item',
          children: item.children.map((child, index) => {
            if (child.type === 'paragraph' && index === 0)
              return { type: 'list-item-content', children: toInlines(child.children) }
            if (child.type === 'list' && index === 1) return toBlock(child)
            return cannotKeep(child, 'a list item is one paragraph, with at most one list below it')
          }),
        })),
      }
    default:
      return cannotKeep(node, 'use paragraphs, headings, lists, quotations and links')
  }
}

function toInlines(nodes: PhrasingContent[]): DocumentBlock['children'] {
  const inlines = nodes.flatMap(node => toInline(node, {}))
  return inlines.length > 0 ? inlines : [{ text: '' }]
}

function toInline(node: PhrasingContent, marks: Marks): DocumentBlock['children'] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, ...marks }]
    case 'break':
      return [{ text: '\n', ...marks }]
    case 'strong':
      return node.children.flatMap(child => toInline(child, { ...marks, bold: true }))
    case 'emphasis':
      return node.children.flatMap(child => toInline(child, { ...marks, italic: true }))
    case 'link': {
      const children = node.children.flatMap(child => toInline(child, marks))
      // The editor wants text on both sides of a link.
      return [{ text: '' }, { type: 'link', href: node.url, children }, { text: '' }]
    }
    default:
      return cannotKeep(node, 'use plain, bold and italic text and links')
  }
}

function cannotKeep(
  node: { type: string; position?: { start: { line: number } } },
  advice: string,
): never {
  const line = node.position?.start.line ?? 1
  throw new PlainError(`body.md:${line}: "${node.type}" cannot be kept; ${advice}.`)
}
