import { describe, expect, it } from 'vitest'

import { type Figure, type Results } from '../../bench/reads/figures'
import { plot } from '../../bench/reads/plot'
import { apart, logScale } from '../../bench/reads/plotScale'
import { promises } from '../../bench/reads/promises'
import { promiseTable, readingTable } from '../../bench/reads/table'

const figure = (values: Partial<Figure>): Figure => ({
  ...{ stories: 1_000, reading: 'A', contender: 'floor-db', connections: 16 },
  ...{ requests: 100, perSecond: 1_234, p50: 0.5, p99: 12.34, processor: 0.25 },
  ...values,
})

const figures = [
  figure({}),
  figure({ contender: 'Stet uncached', processor: 1 }),
  figure({ contender: 'Stet cached', processor: 0.2 }),
  figure({ contender: 'floor-cached', processor: 0.08 }),
  figure({ contender: 'floor-db', connections: 1, processor: 100 }),
]

const results: Results = {
  figures,
  growth: [
    figure({ contender: 'Stet uncached', processor: 1 }),
    figure({ contender: 'Stet uncached', processor: 1.5, stories: 10_000 }),
  ],
  memory: [
    { stories: 1_000, megabytes: 400 },
    { stories: 10_000, megabytes: 300 },
  ],
}

describe('promises', () => {
  const valueOf = (what: string, stories: number) =>
    promises(results).find(promise => promise.what === what && promise.stories === stories)?.value

  it('divides what a request costs by what it costs the floor, over busy connections', () => {
    expect(valueOf('A: Stet uncached, times floor-db', 1_000)).toBe(4)
    expect(valueOf('A: Stet cached, times floor-cached', 1_000)).toBe(2.5)
  })

  it('takes growth and memory of the largest archive', () => {
    expect(valueOf('A: Stet uncached, times itself with 1,000', 10_000)).toBe(1.5)
    expect(valueOf('memory in use at the end, MB', 10_000)).toBe(300)
  })

  it('says what was not measured, what is kept and what is not', () => {
    const lines = promiseTable(promises(results)).split('\n')
    const line = (start: string) => lines.find(each => each.trim().startsWith(start))
    expect(line('A: Stet uncached, times floor-db')).toMatch(/ 1,000 stories {5}4\.00, .*: kept$/)
    expect(line('A: Stet cached')).toMatch(/2\.50, at most 2\.00: MORE THAN PROMISED$/)
    expect(line('B: Stet cached')).toMatch(/–, at most 2\.00: not measured$/)
    expect(line('D:')).toMatch(/10,000 stories .*at most 0\.050/)
  })
})

it('a table has a line for everybody who was measured, beside the floor', () => {
  const lines = readingTable('A', 1_000, figures.slice(0, 2)).split('\n').slice(1)
  expect(lines.map(line => line.trim().split(/\s+/).join(' '))).toEqual([
    'req/s ×16 p50 p99 CPU ms × floor',
    'floor-db 1,234 0.50 12.3 0.250 1.00',
    'Stet uncached 1,234 0.50 12.3 1.000 4.00',
  ])
})

describe('a plot', () => {
  it('begins and ends at powers of ten', () => {
    const { at, ticks } = logScale([0.03, 8], [0, 300])
    expect(ticks).toEqual([0.01, 0.1, 1, 10])
    expect([at(0.01), at(0.1), at(10)]).toEqual([0, 100, 300])
    expect(logScale([10], [0, 1]).ticks).toEqual([10, 100])
  })

  it('moves names apart, and leaves alone what has room', () => {
    expect(apart([0, 100, 101], 10)).toEqual([0, 95.5, 105.5])
    expect(apart([101, 0, 100], 10)).toEqual([105.5, 0, 95.5])
    const places = apart([5, 5, 5, 18], 10)
    for (const [index, place] of places.slice(1).entries())
      expect(place - (places[index] ?? NaN)).toBeCloseTo(10)
  })

  it('draws a line for each and names it', () => {
    const drawn = plot(figures)
    expect(drawn.match(/<polyline/g)).toHaveLength(4)
    for (const name of ['floor-db', 'Stet uncached', 'Stet cached', 'floor-cached'])
      expect(drawn).toContain(`>${name}</text>`)
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/)
  })
})
