import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editMarkdown } from '../../seed/export/editMarkdown'
import { textLeftOut } from '../../seed/export/textLeftOut'
import { comparableBody } from '../../seed/package/comparableBody'
import { markdownToDocument, readBlocks } from '../../seed/package/markdownToDocument'
import { linesChanged } from './linesChanged'
import { randomDocument } from './randomDocument'
import { documentToMarkdown } from '../../seed/export/documentToMarkdown'

const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.RUNS ?? 60)

const old = `## Talks
First *word* here,
wrapped by its writer.


* one
* two

  * below

* three
***

> Said   by Kim.

1) alone
`

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] })

describe(`a body.md that is changed (EXPORT_SEED=${seed})`, () => {
  it('stays as it is to the byte when nothing has changed, however it is written', () => {
    expect(editMarkdown(old, markdownToDocument(old))).toBe(old)
    const windows = `\uFEFF${old.replaceAll('\n', '\r\n')}`
    expect(editMarkdown(windows, markdownToDocument(windows))).toBe(windows)
  })

  it.each<[string, (blocks: object[]) => object[], string[]]>([
    [
      'a paragraph',
      blocks => blocks.with(1, paragraph('Second')),
      ['-First *word* here,', '-wrapped by its writer.', '+Second'],
    ],
    ['a heading that goes', blocks => blocks.slice(1), ['-## Talks']],
    [
      'a paragraph that comes in',
      blocks => blocks.toSpliced(2, 0, paragraph('New')),
      ['+New'], // between the empty lines that are there
    ],
    ['a paragraph at the end', blocks => [...blocks, paragraph('The end')], ['+', '+The end']],
    ['a quotation that goes', blocks => blocks.toSpliced(4, 1), ['-> Said   by Kim.', '-']],
    [
      'a list',
      blocks => blocks.with(5, { ...blocks[2] }),
      ['-1) alone', '+* one', '+', '+* two', '+', '+  * below', '+', '+* three'],
    ],
  ])('%s is changed alone', (_name, change, lines) => {
    const before = comparableBody(markdownToDocument(old))
    const after = change(before) as typeof before
    expect(linesChanged(old, editMarkdown(old, after)).toSorted()).toEqual(lines.toSorted())
  })

  it('says the new body, and keeps the text of every block that is the same', () => {
    let [same, kept] = [0, 0]
    fc.assert(
      fc.property(randomDocument, randomDocument, fc.nat(5), fc.nat(5), (one, other, at, count) => {
        const before = documentToMarkdown(one, { bullet: '+', emphasis: '_', isLoose: true })
        const blocks = comparableBody(markdownToDocument(before))
        const after = comparableBody(blocks.toSpliced(at, count, ...other.slice(0, count)))
        const edited = editMarkdown(before, after)
        expect(comparableBody(markdownToDocument(edited))).toEqual(after)

        for (const { start, end } of readBlocks(before).toSpliced(at, count)) {
          same++
          if (edited.includes(before.slice(start, end))) kept++
        }
      }),
      { seed, numRuns: runs },
    )
    expect(kept / same).toBeGreaterThan(0.95) // two lists may have become one
  })

  it('says what Markdown cannot', () => {
    const body = [paragraph('a\u0007'), paragraph(''), paragraph('b'), paragraph('')]
    expect(textLeftOut(body, comparableBody(body))).toEqual([
      'Markdown cannot say an empty paragraph: 1 left out.',
      'Markdown cannot say a control character: 1 left out.',
    ])
    const plain = [paragraph('a'), paragraph('')]
    expect(textLeftOut(plain, comparableBody(plain))).toEqual([])
  })
})
