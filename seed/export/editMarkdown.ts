import { isDeepStrictEqual } from 'node:util'

import { diffArrays } from 'diff'

import { PlainError } from '../../src/plainError'
import { comparableBody } from '../package/comparableBody'
import type { DocumentBlock } from '../package/documentBlock'
import { markdownToDocument, readBlocks } from '../package/markdownToDocument'
import { documentToMarkdown } from './documentToMarkdown'
import { markdownStyle } from './markdownStyle'

/**
 * Brings a changed body into the file it came from: every block that is the same keeps its text to
 * the byte, and what stands between blocks stays; only what has changed is written anew.
 *
 * @param old `body.md` as it was loaded; empty when there was none
 * @throws PlainError when what was written would be read as something else
 */
export function editMarkdown(old: string, document: readonly DocumentBlock[]): string {
  const wanted = comparableBody(document)
  const says = (markdown: string) => isDeepStrictEqual(read(markdown), wanted)
  if (says(old)) return old

  const style = markdownStyle(old)
  const lineEnd = old.includes('\r\n') ? '\r\n' : '\n'
  const write = (blocks: readonly DocumentBlock[]) =>
    documentToMarkdown(blocks, style).replaceAll('\n', lineEnd)
  for (const isApart of old === '' ? [] : [false, true]) {
    const edited = splice(old, wanted, { write, lineEnd, isApart })
    if (edited !== undefined && says(edited)) return edited
  }
  const anew = write(wanted)
  if (says(anew)) return anew
  throw new PlainError('The body cannot be written as Markdown so that the same would be read.')
}

function read(markdown: string): DocumentBlock[] | undefined {
  try {
    return comparableBody(markdownToDocument(markdown))
  } catch (error) {
    if (error instanceof PlainError) return undefined
    throw error
  }
}

type Writing = {
  write: (blocks: readonly DocumentBlock[]) => string
  lineEnd: string
  /** Whether new blocks get an empty line before and after them whatever stood there. */
  isApart: boolean
}

/** A block of the old file: its lines, and the empty lines before it. */
type Part = { block: DocumentBlock; lines: string; before: string }

function splice(old: string, wanted: readonly DocumentBlock[], writing: Writing) {
  const parsed = partsOf(old)
  if (!parsed) return undefined
  const { parts, end } = parsed
  const apart = writing.lineEnd + writing.lineEnd
  let text = ''
  const mark = old.startsWith('\uFEFF') ? '\uFEFF' : ''
  let at = 0 // in the old file's parts
  let next = 0 // in the wanted blocks
  let isJoined = true // whether what was written last stood before the part at hand
  const add = (lines: string, before: string) => {
    text += text === '' && before === apart ? lines : before + lines
  }
  const keys = (blocks: readonly DocumentBlock[]) => blocks.map(block => JSON.stringify(block))
  const changes = diffArrays(keys(parts.map(({ block }) => block)), keys(wanted))
  changes.forEach(({ added, removed, count }, index) => {
    if (removed) {
      const after = changes[index + 1]
      const replaced = Math.min(count, after?.added ? after.count : 0)
      for (let step = 0; step < replaced; step++) {
        const before = writing.isApart && text !== '' ? apart : parts[at + step]?.before
        add(writing.write(wanted.slice(next, next + 1)).replace(/\s+$/, ''), before ?? apart)
        next++
      }
      at += count
      isJoined = replaced > 0 && replaced === count
    } else if (added) {
      const replaced = changes[index - 1]?.removed ? (changes[index - 1]?.count ?? 0) : 0
      for (let step = replaced; step < count; step++) {
        add(writing.write(wanted.slice(next, next + 1)).replace(/\s+$/, ''), apart)
        next++
        isJoined = false
      }
    } else {
      for (const { lines, before } of parts.slice(at, at + count)) {
        add(lines, isJoined && !(writing.isApart && text !== '') ? before : apart)
        isJoined = true
      }
      at += count
      next += count
    }
  })
  return mark + text + end
}

/** Takes a file apart so that its parts, joined, are the file; undefined when it cannot be read. */
function partsOf(markdown: string): { parts: Part[]; end: string } | undefined {
  let blocks
  try {
    blocks = readBlocks(markdown)
  } catch (error) {
    if (error instanceof PlainError) return undefined
    throw error
  }
  const parts: Part[] = []
  let at = markdown.startsWith('\uFEFF') ? 1 : 0
  for (const { block, start, end } of blocks) {
    const first = markdown.lastIndexOf('\n', start - 1) + 1 // with the line's indentation
    const rest = markdown.slice(end).search(/\r?\n|$/)
    const from = Math.max(first, at)
    const [comparable] = comparableBody([block])
    if (comparable)
      parts.push({
        block: comparable,
        lines: markdown.slice(from, end + rest),
        before: markdown.slice(at, from),
      })
    at = end + rest
  }
  return { parts, end: markdown.slice(at) }
}
