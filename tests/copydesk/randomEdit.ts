import * as fc from 'fast-check'

import type { DocumentBlock } from '../../seed/package/markdownToDocument'

/** An edit of a body: where in it (as shares of the whole), and what. */
export type Edit = {
  kind: 'insert' | 'delete' | 'split' | 'merge' | 'format'
  block: number
  from: number
  length: number
  text: string
}

type Run = { text: string; bold?: true; italic?: true }

const glyphs = fc.constantFrom(...'abc “”‘’"\'.,—-\u00a0é🎄O')
/** Of no matter to the words, wherever it comes to stand. */
const invisible = fc.constantFrom('\u00ad', '\u200b')
const words = fc.constantFrom(' we ', 'commitment', '“back on track”', 'Christmas gift.', ' said ')

/** Evenly spread: left alone, fast-check would make most of its edits at the very start. */
const share = fc.noBias(fc.integer({ min: 0, max: 99_999 })).map(part => part / 100_000)

/** What an editor may do to a body: most of it small, some of it whole sentences. */
export const randomEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'split', 'merge', 'format'),
  block: share,
  from: share,
  length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })),
  text: fc.oneof(fc.string({ unit: glyphs, minLength: 1, maxLength: 6 }), words, invisible),
})

/** The body with the edit made; the body itself stays as it is. */
export function edited(body: DocumentBlock[], edit: Edit): DocumentBlock[] {
  const at = Math.floor(edit.block * body.length)
  const runs = runsOf(body[at])
  const size = runs.reduce((sum, { text }) => sum + text.length, 0)
  const from = Math.round(edit.from * size)
  const [before, rest] = cut(runs, from)
  const [within, after] = cut(rest, edit.length)

  const changed = {
    insert: () => [[...before, { text: edit.text }, ...rest]],
    delete: () => [[...before, ...after]],
    split: () => [before, rest],
    merge: () => [[...runs, ...runsOf(body[at + 1])]],
    format: () => [[...before, ...within.map(run => ({ ...run, bold: true as const })), ...after]],
  }[edit.kind]()
  const replaced = edit.kind === 'merge' ? 2 : 1
  return body.toSpliced(at, replaced, ...changed.map(paragraph))
}

function paragraph(runs: Run[]): DocumentBlock {
  return { type: 'paragraph', children: runs.length > 0 ? runs : [{ text: '' }] }
}

/** The story is paragraphs of plain runs: no block in it holds another. */
function runsOf(block: DocumentBlock | undefined): Run[] {
  return (block?.children ?? []).filter(child => 'text' in child)
}

function cut(runs: Run[], at: number): [Run[], Run[]] {
  const [before, after]: [Run[], Run[]] = [[], []]
  let start = 0
  for (const run of runs) {
    const inside = Math.min(Math.max(at - start, 0), run.text.length)
    if (inside > 0) before.push({ ...run, text: run.text.slice(0, inside) })
    if (inside < run.text.length) after.push({ ...run, text: run.text.slice(inside) })
    start += run.text.length
  }
  return [before, after]
}
