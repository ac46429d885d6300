import { describe, expect, test } from 'vitest'

import { cutRun } from '../../reader/body/cutRun'
import { quotedPlaces } from '../../reader/body/quotedPlaces'

const annotation = (slug: string, start: number, end: number, block = 0) => ({
  block,
  start,
  end,
  quote: { slug },
})

describe('quotations are numbered in reading order', () => {
  test('a quotation that comes again keeps its number, and each place has an address of its own', () => {
    const places = quotedPlaces(
      [
        annotation('a', 0, 1),
        annotation('b', 2, 3),
        annotation('a', 4, 5),
        annotation('a', 0, 1, 1),
      ],
      ['a b a', 'a'],
    )
    expect(places.map(({ number, isFirst }) => [number, isFirst])).toEqual([
      [1, true],
      [2, true],
      [1, false],
      [1, false],
    ])
    expect(new Set(places.map(({ id }) => id)).size).toBe(4)
  })

  test.each([
    ['“yes”, he said', 1, 4, '“yes”'],
    ['“yes,” he said', 1, 5, '“yes,”'],
    ['‘“yes”’', 2, 5, '‘“yes”’'],
    ['he said yes.', 8, 11, 'he said yes'],
    ['(“yes”)', 2, 5, '(“yes”)'],
  ])('the number stands behind the closing marks: %s', (text, start, end, before) => {
    const [place] = quotedPlaces([annotation('a', start, end)], [text])
    expect(text.slice(0, place?.numberAt)).toBe(before)
  })
})

describe('a run of text is cut where quotations begin and end', () => {
  const place = (start: number, end: number, numberAt = end) => ({ start, end, numberAt })
  const told = (text: string, start: number, places: ReturnType<typeof place>[]) =>
    cutRun(text, start, places).map(piece => [
      piece.text,
      piece.within.length,
      piece.numbered.length,
    ])

  test.each([
    ['none', 'abc', 0, [], [['abc', 0, 0]]],
    ['all of it', 'abc', 0, [place(0, 3)], [['abc', 1, 1]]],
    [
      'in the middle',
      'abc',
      0,
      [place(1, 2)],
      [
        ['a', 0, 0],
        ['b', 1, 1],
        ['c', 0, 0],
      ],
    ],
    [
      'number behind the mark',
      'ab”c',
      0,
      [place(0, 2, 3)],
      [
        ['ab', 1, 0],
        ['”', 0, 1],
        ['c', 0, 0],
      ],
    ],
    [
      'it began in an earlier run',
      'abc',
      10,
      [place(5, 12)],
      [
        ['ab', 1, 1],
        ['c', 0, 0],
      ],
    ],
    [
      'it goes on in a later run',
      'abc',
      10,
      [place(11, 20)],
      [
        ['a', 0, 0],
        ['bc', 1, 0],
      ],
    ],
    ['it ended where the run begins', 'abc', 10, [place(5, 10)], [['abc', 0, 0]]],
    [
      'one inside another',
      'abc',
      0,
      [place(0, 3), place(1, 2)],
      [
        ['a', 1, 0],
        ['b', 2, 1],
        ['c', 1, 1],
      ],
    ],
    [
      'a surrogate pair counts two',
      '🌉ab',
      0,
      [place(2, 3)],
      [
        ['🌉', 0, 0],
        ['a', 1, 1],
        ['b', 0, 0],
      ],
    ],
    ['an empty run', '', 4, [place(4, 5)], []],
  ])('%s', (_case, text, start, places, pieces) => {
    expect(told(text, start, places)).toEqual(pieces)
  })
})
