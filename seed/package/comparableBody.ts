import { blocksIn, type DocumentBlock } from './documentBlock'
import { mergeLists } from './mergeLists'
import { textOf } from './tidyInlines'
import { writableInlines } from './writableInlines'

/**
 * A body in the form in which bodies are compared: two that Markdown would write alike are equal.
 *
 * Runs of one style are joined, and what Markdown cannot say is dropped: control characters, and
 * paragraphs without text, which the editor puts at the end of a body and leaves wherever somebody
 * pressed Enter twice. Lists that only such a paragraph kept apart become one.
 */
export function comparableBody(document: readonly DocumentBlock[]): DocumentBlock[] {
  return mergeLists(document.map(comparable).filter(block => !isEmptyParagraph(block)))
}

function comparable(block: DocumentBlock): DocumentBlock {
  switch (block.type) {
    case 'blockquote': {
      const children = comparableBody(blocksIn(block))
      return { type: block.type, children: children.length > 0 ? children : [emptyParagraph()] }
    }
    case 'ordered-list':
    case 'unordered-list':
    case 'list-item':
      return { type: block.type, children: mergeLists(blocksIn(block).map(comparable)) }
    case 'divider':
      return { type: block.type, children: [{ text: '' }] }
    default: {
      const { type, level, children } = block
      return { type, ...(level && { level }), children: writableInlines(children) }
    }
  }
}

const emptyParagraph = (): DocumentBlock => ({ type: 'paragraph', children: [{ text: '' }] })

function isEmptyParagraph(block: DocumentBlock): boolean {
  return block.type === 'paragraph' && textOf(block) === ''
}
