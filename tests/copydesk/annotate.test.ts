import { describe, expect, it } from 'vitest'

import { annotate } from '../../src/copydesk/annotate'
import { readingOrder } from '../../src/copydesk/readingOrder'
import { bundledBody, bundledOriginal, bundledStory } from './bundledStory'

/** Offsets in the text as received, as they were taken down by hand: half open, in UTF-16 units. */
const places: [quote: string, start: number, end: number][] = [
  ['back-on-track', 182, 195],
  ['commitment', 246, 256],
  ['we-have-reached-out', 415, 569],
  ['letting-them-know', 592, 787],
  ['promised-christmas-gifts', 850, 874],
  ['suggested-a-vase', 877, 1007],
  ['all-we-know', 1010, 1214],
  ['christmas-gift', 1344, 1359],
  ['keep-his-word', 1938, 1952],
]

describe('the bundled story', () => {
  const annotations = annotate(bundledStory.blocks, bundledStory.quotes)
  const starts = bundledStory.blocks.map(block => bundledOriginal.indexOf(block))

  it('stands as it was received', () => {
    expect(starts).toEqual([59, 414, 591, 815, 1009, 1236, 1362, 1684, 1955, 2194, 2284])
  })

  it.each(places)('has %s once, to the letter, from %d to %d', (quote, start, end) => {
    const found = annotations.filter(annotation => annotation.quote === quote)
    expect(found.map(({ state, block }) => ({ state, block }))).toEqual([
      { state: 'exact', block: starts.findLastIndex(from => from <= start) },
    ])
    const [{ block, exact, ...annotation } = { block: 0, start: 0, end: 0, exact: '' }] = found
    const from = starts[block] ?? 0
    expect([from + annotation.start, from + annotation.end]).toEqual([start, end])
    expect(exact).toBe(bundledOriginal.slice(start, end))
  })

  it('has its quotes in reading order', () => {
    expect(annotations.map(({ quote }) => quote)).toEqual(places.map(([quote]) => quote))
    const shuffled = bundledStory.quotes.toReversed().toSorted(readingOrder(bundledBody))
    expect(shuffled.map(({ slug }) => slug)).toEqual(places.map(([quote]) => quote))
  })
})

describe('an annotation', () => {
  it('has what stands around it in its block', () => {
    const text =
      'Robert O’Brien told Axios that he wanted “back on track” and more than that, he said.'
    expect(annotate(['First.', text], [{ slug: 'a', text: 'back on track' }])).toEqual(
      [
        {
          quote: 'a',
          state: 'exact',
          block: 1,
          start: 42,
          end: 55,
          exact: 'back on track',
          prefix: 'Brien told Axios that he wanted “',
          suffix: '” and more than that, he said.',
        },
      ].map(annotation => ({ ...annotation, prefix: annotation.prefix.slice(-32) })),
    )
  })

  it('does not cut a character in two', () => {
    const tree = '🎄'.repeat(20)
    const [annotation] = annotate([`x${tree} “gift” ${tree}`], [{ slug: 'a', text: 'gift' }])
    expect(annotation?.prefix).toBe(`${'🎄'.repeat(15)} “`)
    expect(annotation?.suffix).toBe(`” ${'🎄'.repeat(15)}`)
  })

  it('is there for each part of a quote, and for each of two that share words', () => {
    const blocks = ['“Of course,” he said, “we keep the ‘old way’ alive.']
    const quotes = [
      { slug: 'whole', text: 'Of course, we keep the ‘old way’ alive.' },
      { slug: 'inner', text: 'old way' },
      { slug: 'stray', text: 'nothing of the kind' },
    ]
    expect(annotate(blocks, quotes).map(({ quote, exact }) => [quote, exact])).toEqual([
      ['whole', 'Of course,'],
      ['whole', 'we keep the ‘old way’ alive.'],
      ['inner', 'old way'],
    ])
  })
})

describe('the reading order', () => {
  const body = ['It was “so good,” he said.', '“It’s over.”'].map(text => ({
    type: 'paragraph',
    children: [{ text }],
  }))

  it('goes by the body, whatever the marks, strays last and by slug', () => {
    const quotes = [
      { slug: 'b', text: 'elsewhere' },
      { slug: 'a', text: 'nowhere' },
      { slug: 'd', text: "It's over." },
      { slug: 'c', text: 'so good.' },
    ]
    const sorted = quotes.toSorted(readingOrder(body)).map(({ slug }) => slug)
    expect(sorted).toEqual(['c', 'd', 'a', 'b'])
  })
})
