import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf, type Bounds } from '../../src/dates/boundsOf'
import { compareSpans } from '../../src/dates/compareSpans'
import { seed } from './seed'

function inOrder(edtfs: string[]): string[] {
  return edtfs.toSorted((a, b) => compareSpans(boundsOf(a), boundsOf(b)))
}

describe('a timeline', () => {
  it.each([
    ['the earliest day comes first', ['2019-10-05', '2019-10-06', '2020']],
    ['what began together stands by its end', ['2019-01-01', '2019-01', '2019', '2019/..']],
    ['a date with no known start stands at its end', ['2019-10-05', '/2019-10-06', '2019-10-07']],
    ['before what began on that day', ['/2019-10-06', '2019-10-06', '2019-10-06/..']],
    ['a date with neither stands last', ['2019', '[2019..]', '[..2018,2020..]']],
  ])('%s: %j', (_rule, edtfs) => {
    expect(inOrder(edtfs)).toEqual(edtfs)
    expect(inOrder(edtfs.toReversed())).toEqual(edtfs)
  })

  it('puts the bundled story in order', () => {
    const story = ['[..2020-01]', '2019-11', '/2020-01', '[2019-10-01..2019-10-10]', '2019-12-25~']
    expect(inOrder(story)).toEqual([
      '[2019-10-01..2019-10-10]',
      '2019-11',
      '2019-12-25~',
      '[..2020-01]',
      '/2020-01',
    ])
  })
})

describe(`the order of spans (seed ${seed})`, () => {
  const day = fc.constantFrom(null, '0000-01-01', '2019-10-05', '2019-10-06', '9999-12-31')
  const span: fc.Arbitrary<Bounds> = fc.record({ earliest: day, latest: day })
  const runs = { seed, numRuns: 3000 }

  it('is total: only equal spans tie, and two ways round agree', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const isSame = a.earliest === b.earliest && a.latest === b.latest
        expect(compareSpans(a, b) === 0).toBe(isSame)
        expect(compareSpans(a, b) + compareSpans(b, a)).toBe(0)
      }),
      runs,
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(span, span, span, (a, b, c) => {
        fc.pre(compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0)
        expect(compareSpans(a, c)).toBeLessThanOrEqual(0)
      }),
      runs,
    )
  })

  it('sorts the same whatever the order before', () => {
    fc.assert(
      fc.property(fc.array(span), spans => {
        const sorted = spans.toSorted(compareSpans)
        expect(spans.toReversed().toSorted(compareSpans)).toEqual(sorted)
      }),
      runs,
    )
  })
})
