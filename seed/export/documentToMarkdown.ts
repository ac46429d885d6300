import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

import { blocksIn, type DocumentBlock, type DocumentChild, isText } from '../package/documentBlock'
import { textOf } from '../package/tidyInlines'
import { writableInlines } from '../package/writableInlines'
import { inlinesToMarkdown } from './inlinesToMarkdown'

/** How a writer of Markdown likes it: the marks that mean the same. */
export type MarkdownStyle = Pick<Options, 'bullet' | 'bulletOrdered' | 'emphasis' | 'rule'> & {
  /** Whether there is an empty line between the items of a list. */
  isLoose?: boolean
}

/**
 * Writes the document editor's tree as CommonMark, one paragraph a line, so that `markdownToDocument`
 * reads the same again: all but empty paragraphs, which Markdown cannot say (`comparableBody`).
 */
export function documentToMarkdown(
  document: readonly DocumentBlock[],
  style: MarkdownStyle = {},
): string {
  const { isLoose = false, ...marks } = style
  const children = document.flatMap(block => toNodes(block, isLoose))
  const markdown = toMarkdown({ type: 'root', children }, { ...options, ...marks })
  // It would be taken for the mark of the file's encoding.
  return markdown.replace(/^\uFEFF/, '&#xFEFF;')
}

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { break: () => '\\\n' },
  // A line break that is text stands where no line can end (inlinesToMarkdown).
  unsafe: [
    { character: '\n', inConstruct: 'phrasing' },
    { character: '\r', inConstruct: 'phrasing' },
  ],
}

function toNodes(block: DocumentBlock, isLoose: boolean): RootContent[] {
  const node = toNode(block, isLoose)
  return node ? [node] : []
}

function toNode(block: DocumentBlock, isLoose: boolean): RootContent | undefined {
  switch (block.type) {
    case 'heading':
      return {
        type: 'heading',
        depth: block.level === 2 ? 2 : 3,
        children: inlines(block.children, false),
      }
    case 'blockquote':
      return {
        type: 'blockquote',
        children: blocksIn(block).flatMap(child => toBlocks(child, isLoose)),
      }
    case 'divider':
      return { type: 'thematicBreak' }
    case 'ordered-list':
    case 'unordered-list':
      return {
        type: 'list',
        ordered: block.type === 'ordered-list',
        spread: isLoose,
        children: blocksIn(block).map(item => toItem(item, isLoose)),
      }
    default: {
      const children = inlines(block.children, true)
      return children.length > 0 ? { type: 'paragraph', children } : undefined
    }
  }
}

function toItem(item: DocumentBlock, isLoose: boolean): ListItem {
  const children = blocksIn(item).flatMap(child => toBlocks(child, isLoose))
  return { type: 'listItem', spread: isLoose || blocksIn(item).some(beginsEmpty), children }
}

/** A list whose first item has no text can begin only after an empty line. */
function beginsEmpty({ type, children: [first] }: DocumentBlock): boolean {
  if (!first || isText(first) || type === 'list-item-content') return false
  const [content] = blocksIn(first)
  return content !== undefined && textOf(content) === ''
}

function toBlocks(block: DocumentBlock, isLoose: boolean): BlockContent[] {
  return toNodes(block, isLoose).filter(node => isBlock(node))
}

/** Everything but what only stands at the top of a file, of which the editor knows nothing. */
function isBlock(node: RootContent): node is BlockContent {
  return ['paragraph', 'heading', 'blockquote', 'thematicBreak', 'list'].includes(node.type)
}

function inlines(children: readonly DocumentChild[], canBreak: boolean): PhrasingContent[] {
  return inlinesToMarkdown(writableInlines(children), canBreak)
}
