import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

import { bodyLimits } from '../../src/fields/bodyLimits'
import { webLinkAdvice } from '../../src/fields/isWebLink'
import { BodyErrors } from './bodyErrors'
import type { DocumentBlock, DocumentChild, DocumentText } from './documentBlock'
import { mergeLists } from './mergeLists'
import { isStorableLink } from './storableLink'
import { textOf, tidyInlines } from './tidyInlines'
import { wrappedLines } from './wrappedLines'

export type { DocumentBlock } from './documentBlock'

type Marks = Omit<DocumentText, 'text'>

/** One block of a body as its file writes it. */
export type WrittenBlock = { block: DocumentBlock; start: number; end: number }

/**
 * Reads CommonMark into the document editor's tree, as the editor itself would store it.
 *
 * A line that is only wrapped goes on after a space; a line break is a backslash at a line's end.
 * What the editor cannot hold (code, images, HTML, tables, headings other than levels 2 and 3) is
 * refused rather than dropped: a story must arrive whole.
 *
 * @throws PlainError with a line per mistake: `body.md:LINE: what is wrong; what was expected.`
 */
export function markdownToDocument(markdown: string): DocumentBlock[] {
  const blocks = mergeLists(readBlocks(markdown).map(({ block }) => block))
  return blocks.at(-1)?.type === 'paragraph' ? blocks : [...blocks, emptyParagraph()]
}

/**
 * The same, block by block, each with its place in the file (UTF-16 offsets).
 *
 * @throws PlainError with a line per mistake
 */
export function readBlocks(markdown: string): WrittenBlock[] {
  // What a file begins with by its encoding is no part of it; one line ending is as good as another.
  const marker = markdown.startsWith('\uFEFF') ? 1 : 0
  const { children } = fromMarkdown(markdown.slice(marker), { mdastExtensions: [wrappedLines] })
  const reader = new Reader()
  const blocks = children.map(node => ({
    block: reader.block(node),
    start: marker + (node.position?.start.offset ?? 0),
    end: marker + (node.position?.end.offset ?? 0),
  }))
  reader.errors.checkText(markdown)
  const characters = blocks.reduce((sum, { block }) => sum + textOf(block).length, 0)
  if (characters > bodyLimits.characters)
    reader.errors.add(undefined, tooMuch(characters, 'characters'), aim('characters'))
  reader.errors.throwIfAny()
  return blocks
}

const emptyParagraph = (): DocumentBlock => ({ type: 'paragraph', children: [{ text: '' }] })

/** Turns Markdown's tree into the editor's, and collects what the editor cannot hold. */
class Reader {
  readonly errors = new BodyErrors()
  #blocks = 0
  #links = 0
  #inQuotation = false

  block(node: RootContent): DocumentBlock {
    this.#count(node)
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.#inlines(node.children) }
      case 'heading':
        if (node.depth !== 2 && node.depth !== 3)
          return this.#cannotKeep(node, 'use headings ## and ###')
        return { type: 'heading', level: node.depth, children: this.#inlines(node.children) }
      case 'blockquote':
        return this.#quotation(node, node.children)
      case 'thematicBreak':
        return { type: 'divider', children: [{ text: '' }] }
      case 'list': {
        const { ordered, start } = node
        if (ordered && start !== 1)
          this.errors.add(node, `this list is numbered from ${start}`, 'number it from 1')
        const type = ordered ? 'ordered-list' : 'unordered-list'
        return { type, children: node.children.map(item => this.#item(item, item.children)) }
      }
      default:
        return this.#cannotKeep(node, 'use paragraphs, headings, lists, quotations and links')
    }
  }

  #quotation(node: Nodes, children: RootContent[]): DocumentBlock {
    if (this.#inQuotation)
      this.errors.add(node, 'a quotation cannot stand inside a quotation', 'use one > only')
    const outer = this.#inQuotation
    this.#inQuotation = true
    const blocks = mergeLists(children.map(child => this.block(child)))
    this.#inQuotation = outer
    return { type: 'blockquote', children: blocks.length > 0 ? blocks : [emptyParagraph()] }
  }

  #item(node: Nodes, children: RootContent[]): DocumentBlock {
    this.#count(node)
    this.#count(node) // its text is a block of its own
    const [first, ...rest] = children
    const text = first?.type === 'paragraph' ? this.#inlines(first.children) : [{ text: '' }]
    const lists = (first?.type === 'paragraph' ? rest : children).map(child =>
      child.type === 'list'
        ? this.block(child)
        : this.#cannotKeep(child, 'a list item is one paragraph, with lists below it'),
    )
    const content = { type: 'list-item-content', children: text }
    return { type: 'list-item', children: [content, ...mergeLists(lists)] }
  }

  #inlines(nodes: PhrasingContent[]): DocumentChild[] {
    return tidyInlines(nodes.flatMap(node => this.#inline(node, {})))
  }

  #inline(node: PhrasingContent, marks: Marks): DocumentChild[] {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, ...marks }]
      case 'break':
        return [{ text: '\n', ...marks }]
      case 'strong':
        return node.children.flatMap(child => this.#inline(child, { ...marks, bold: true }))
      case 'emphasis':
        return node.children.flatMap(child => this.#inline(child, { ...marks, italic: true }))
      case 'link': {
        this.#checkLink(node, node.url, node.title)
        const children = node.children.flatMap(child => this.#inline(child, marks))
        return [{ type: 'link', href: node.url, children }]
      }
      default:
        this.#cannotKeep(node, 'use plain, bold and italic text and links')
        return []
    }
  }

  #checkLink(node: Nodes, href: string, title: string | null | undefined) {
    if (!isStorableLink(href))
      this.errors.add(node, `the link ${JSON.stringify(href.slice(0, 100))}`, linkAdvice)
    if (title) this.errors.add(node, 'the title of a link cannot be kept', 'leave the title out')
    if (++this.#links === bodyLimits.links + 1)
      this.errors.add(node, 'too many links', aim('links'))
  }

  #count(node: Nodes) {
    if (++this.#blocks === bodyLimits.blocks + 1)
      this.errors.add(node, 'too many blocks', aim('blocks'))
  }

  #cannotKeep(node: Nodes, advice: string): DocumentBlock {
    this.errors.add(node, `"${node.type}" cannot be kept`, advice)
    return emptyParagraph()
  }
}

const linkAdvice = `${webLinkAdvice}, without encoded characters such as %2F or %3F`
const aim = (what: keyof typeof bodyLimits) => `write at most ${bodyLimits[what]} ${what}`
const tooMuch = (count: number, what: string) => `the body has ${count} ${what}`
