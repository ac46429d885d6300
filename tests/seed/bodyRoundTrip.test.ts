import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { documentToMarkdown } from '../../seed/export/documentToMarkdown'
import { comparableBody } from '../../seed/package/comparableBody'
import { markdownToDocument } from '../../seed/package/markdownToDocument'
import { asKeystoneStores } from './asKeystoneStores'
import { randomDocument } from './randomDocument'

const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.RUNS ?? 60)

describe(`bodies and Markdown (EXPORT_SEED=${seed})`, () => {
  it('what the editor stores is written so that the same is read', () => {
    fc.assert(
      fc.property(randomDocument, random => {
        const stored = asKeystoneStores(random)
        const read = markdownToDocument(documentToMarkdown(stored))
        expect(comparableBody(read)).toEqual(comparableBody(stored))
      }),
      { seed, numRuns: runs },
    )
  })

  it('what is read is what the editor stores: Keystone changes nothing in it', () => {
    fc.assert(
      fc.property(randomDocument, random => {
        const read = markdownToDocument(documentToMarkdown(asKeystoneStores(random)))
        expect(read).toEqual(asKeystoneStores(read))
      }),
      { seed, numRuns: runs },
    )
  })

  it('bodies that compare equal are stored alike but for empty paragraphs', () => {
    fc.assert(
      fc.property(randomDocument, random => {
        expect(comparableBody(asKeystoneStores(random))).toEqual(comparableBody(random))
      }),
      { seed, numRuns: runs },
    )
  })
})
