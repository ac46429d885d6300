import * as fc from 'fast-check'

/** What one article is, with one quote and one event that only it links. */
export type Item = {
  state: 'public' | 'draft' | 'withdrawn' | 'embargoed' | 'future'
  day: number
  section: string
  saidOn: string
  earliestDate: string | null
  latestDate: string | null
  name: string
}

/** As text they sort like this. */
const dates = ['', '2019-10-05', '2019-10~', '2020', '[2019-10-01..2019-10-10]']

/** Few values, so that there are many ties. */
const few = <T>(...values: T[]) => fc.constantFrom(...values)

export const item: fc.Arbitrary<Item> = fc.record({
  state: fc.oneof(
    { weight: 2, arbitrary: few<Item['state']>('public') },
    { weight: 1, arbitrary: few<Item['state']>('draft', 'withdrawn', 'embargoed', 'future') },
  ),
  day: few(1, 2, 3),
  section: few('World', 'Sport'),
  saidOn: few(...dates),
  earliestDate: few(null, '2019-10-01', '2019-12-31', '2020-01-01'),
  latestDate: few(null, '2019-10-31', '2020-01-01'),
  name: few('Launch', 'Talks', 'Test'),
})

/** An item that is always public, so that the person whom it links is too. */
export const steady: Item = {
  state: 'public',
  day: 2,
  section: 'World',
  saidOn: '2019-10~',
  earliestDate: '2019-12-31',
  latestDate: null,
  name: 'Talks',
}

const never = new Date('2999-01-01')

/** The columns of the article. */
export function articleOf({ state, day, section }: Item) {
  const status = state === 'draft' || state === 'withdrawn' ? state : 'published'
  const publishedAt =
    state === 'draft' ? null : state === 'future' ? never : new Date(Date.UTC(2020, 0, day))
  return { status, publishedAt, embargoUntil: state === 'embargoed' ? never : null, section }
}

/** An item under the number that makes its id and slug. */
export type Numbered = Item & { number: number }

type Order = (item: Numbered) => readonly (string | number)[]

/** After every text that is in an order. */
const last = '~'

const time = (item: Item) => articleOf(item).publishedAt?.getTime() ?? 0

/** Each connection, with the place that it promises an item: the lower, the earlier. */
export const connections = {
  articlesConnection: { of: null, place: item => [-time(item), -item.number] },
  quotesConnection: {
    of: 'person',
    place: ({ saidOn, number }) => [-dates.indexOf(saidOn), number],
  },
  eventsConnection: {
    of: 'person',
    place: ({ earliestDate, latestDate, name, number }) => [
      earliestDate ?? last,
      latestDate ?? last,
      name,
      number,
    ],
  },
} satisfies Record<string, { of: 'person' | null; place: Order }>

export function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  if (at < 0) return 0
  return (a[at] ?? last) < (b[at] ?? last) ? -1 : 1
}
