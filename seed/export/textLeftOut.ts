import { blocksIn, type DocumentBlock } from '../package/documentBlock'
import { textOf } from '../package/tidyInlines'

/** What a body holds that Markdown cannot say, in sentences; nothing for most bodies. */
export function textLeftOut(
  body: readonly DocumentBlock[],
  written: readonly DocumentBlock[],
): string[] {
  const last = body.at(-1)
  const isEnd = last?.type === 'paragraph' && textOf(last) === '' // the editor's own
  const empty = emptyIn(isEnd ? body.slice(0, -1) : body) - emptyIn(written)
  const characters = lengthOf(body) - lengthOf(written)
  return [
    ...(empty > 0 ? [`Markdown cannot say an empty paragraph: ${empty} left out.`] : []),
    ...(characters > 0 ? [`Markdown cannot say a control character: ${characters} left out.`] : []),
  ]
}

function emptyIn(blocks: readonly DocumentBlock[]): number {
  const counts = blocks.map(block => {
    if (block.type === 'blockquote') return emptyIn(blocksIn(block))
    return block.type === 'paragraph' && textOf(block) === '' ? 1 : 0
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

function lengthOf(blocks: readonly DocumentBlock[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length, 0)
}
