import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { compareSpans } from '../../src/dates/compareSpans'
import { rowInWords } from '../../src/dates/rowInWords'
import { type TimelineEvent, timelineLayout } from '../../src/dates/timelineLayout'
import { randomDate } from './randomEdtf'
import { seed } from './seed'

/** Events on EDTF dates, each named by its date. */
const eventsOn = (...dates: string[]): TimelineEvent[] =>
  dates.map(date => ({ name: date, ...boundsOf(date) }))

const layoutOf = (...dates: string[]) => timelineLayout(eventsOn(...dates))

describe('an event on the timeline', () => {
  const others = ['2019-01-01', '2019-12-31']

  it.each([
    ['2019-05-05', 'a single day'],
    ['2019-05-05~', 'a single day'],
    ['2019-05', 'a bar'],
    ['[2019-10-01..2019-10-10]', 'a bar'],
    ['2019-04/2019-06', 'a bar'],
    ['[..2019-05]', 'a bar with an open start'],
    ['/2019-05', 'a bar with an open start'],
    ['[2019-05..]', 'a bar with an open end'],
    ['2019-05/..', 'a bar with an open end'],
  ])('on %s is %s', (date, mark) => {
    const row = layoutOf(...others, date).rows.find(({ event }) => event.name === date)
    expect(row && rowInWords(row)).toBe(mark)
  })

  it('is as long as its date leaves open: twice the days, twice the bar', () => {
    const [short, long] = layoutOf('[2019-10-01..2019-10-10]', '[2019-10-11..2019-10-30]').rows.map(
      ({ from, to }) => to - from,
    )
    expect(long).toBeCloseTo(2 * (short ?? 0))
  })

  it('reaches the end of the axis where it is open, and no other does', () => {
    const { rows } = layoutOf('[..2019-05]', '2019-01-01/2019-12-31', '[2019-05..]')
    expect(rows.map(({ from, to }) => [from === 0, to === 1])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ])
  })

  it('is listed apart when no day of it is known', () => {
    const { rows, undated } = layoutOf('2019-05-05', '-0043-03-15', 'Y17E7')
    expect(rows.map(({ event }) => event.name)).toEqual(['2019-05-05'])
    expect(undated.map(({ name }) => name)).toEqual(['-0043-03-15', 'Y17E7'])
  })
})

describe('the axis', () => {
  it.each([
    [
      ['2020-01-06', '2020-01-09'],
      ['7 Jan 2020', '8 Jan 2020', '9 Jan 2020'],
    ],
    [
      ['2019-10-01', '2019-10-31'],
      ['7 Oct 2019', '14 Oct 2019', '21 Oct 2019', '28 Oct 2019'],
    ],
    [
      ['2019-09', '2019-12'],
      ['Sep 2019', 'Oct 2019', 'Nov 2019', 'Dec 2019', 'Jan 2020'],
    ],
    [
      ['2019-04', '2020-01'],
      ['Apr 2019', 'Jul 2019', 'Oct 2019', 'Jan 2020'],
    ],
    [
      ['1990', '2019'],
      ['1990', '1995', '2000', '2005', '2010', '2015', '2020'],
    ],
    [['0000/9999'], ['1 BC', '2000', '4000', '6000', '8000', 'the year 10,000']],
    [['2020-01-06'], ['6 Jan 2020']],
    [['[..2020-01]'], ['1 Feb 2020']],
    [[], []],
  ])('of %j is marked %j', (dates, labels) => {
    expect(layoutOf(...dates).ticks.map(({ label }) => label)).toEqual(labels)
  })

  it.each([
    [['2018-01-05', '2020-01-05', '2020-01-19'], ['5 January 2018 to 5 January 2020']],
    [['1950-03-05', '2020-01-05', '2020-01-19'], ['5 March 1950 to 5 January 2020']],
    [
      ['1950-03-05', '1980-03-05', '2020-01-05', '2020-01-19'],
      ['5 March 1950 to 5 March 1980', '5 March 1980 to 5 January 2020'],
    ],
    [['2020-01-05', '2020-01-19', '2099-01-01'], ['19 January 2020 to 1 January 2099']],
    [['1950-03-05', '2020-01-05'], []],
    [['1950-03-05', '1980-03-05', '2020-01-05'], []],
    [['1990', '2019'], []],
    [['2019-02-05', '2020-01-05', '2020-01-06'], []],
    [Array.from({ length: 60 }, (_, at) => String(1960 + at)), []],
    [['2019-04', '2019-11', '[2020-01-06..2020-01-12]'], []],
  ])('of %j is broken at %j', (dates, stretches) => {
    const { broken } = layoutOf(...dates)
    expect(broken.map(({ firstDay, lastDay }) => `${firstDay} to ${lastDay}`)).toEqual(stretches)
  })

  it('leaves the others most of its room when one is far away, and says where that one is', () => {
    const { rows, ticks } = layoutOf('1950-03-05', '2020-01-05', '2020-01-19')
    const places = rows.map(({ from }) => from)
    expect((places[2] ?? 0) - (places[1] ?? 0)).toBeGreaterThan(0.7)
    expect(ticks[0]).toEqual({ place: places[0], label: '5 Mar 1950' })
  })
})

describe(`any events (seed ${seed})`, () => {
  const anyEvents = fc
    .array(fc.oneof(randomDate, fc.constantFrom('2020-01-05', '2020-01', '[..2020]', '2019/..')), {
      maxLength: 30,
    })
    .map(dates => dates.map((date, at) => ({ name: `${at}`, ...boundsOf(date) })))

  it('are each drawn once, inside the axis, in order of time', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const { rows, undated, ticks, broken } = timelineLayout(events)
        const shown = [...rows.map(({ event }) => event), ...undated]
        expect(shown.toSorted(byName)).toEqual(events.toSorted(byName))
        expect(rows).toEqual(rows.toSorted((a, b) => compareSpans(a.event, b.event)))
        for (const row of rows) {
          expect(row.from).toBeGreaterThanOrEqual(0)
          expect(row.to).toBeLessThanOrEqual(1)
          expect(row.to - row.from).toBeGreaterThanOrEqual(row.shape === 'dot' ? 0 : 0.0079)
        }
        for (const { place } of ticks) expect(place > 0 && place < 1, String(place)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(8)
        for (const { start, end } of broken) expect(end).toBeGreaterThan(start)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('that begin later are not drawn further left', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const { rows } = timelineLayout(events)
        const starts = rows.filter(row => !row.isOpenStart).map(({ from }) => from)
        // A bar too short to be seen is drawn a little longer.
        const isInOrder = starts.every((start, at) => start >= (starts[at - 1] ?? 0) - 0.0081)
        expect(isInOrder, starts.join(' ')).toBe(true)
      }),
      { seed, numRuns: 1000 },
    )
  })
})

const byName = (a: TimelineEvent, b: TimelineEvent) => Number(a.name) - Number(b.name)
