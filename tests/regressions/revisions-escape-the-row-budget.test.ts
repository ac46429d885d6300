import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { contentLists } from '../../src/editorial/snapshotOf'
import { requiredInput } from '../access/requiredInput'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * An item's history had no `take`, so it always answered fifty and what came before them was out of
 * reach; and because the row budget counts what has a `take`, a page of a hundred items with their
 * histories, several times over, was free.
 */

const kept = 120
let newsroom: Newsroom
const items: Record<string, string> = {}

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { db, prisma } = newsroom.context.sudo()
  const speaker = await db.Person.createOne({ data: { name: 'Speaker' } })
  for (const list of contentLists) {
    const data = requiredInput(list, 1, { id: speaker.id }) as never // any list's
    const { id } = await db[list].createOne({ data })
    const numbers = Array.from({ length: kept - 1 }, (_, n) => n + 2)
    await prisma.revision.createMany({
      data: numbers.map(number => ({ list, item: id, number, slug: '', snapshot: {} })),
    })
    items[list] = id
  }
})
afterAll(() => newsroom.close())

const ask = (query: string, variables = {}) => newsroom.ask(query, { as: 'reporter', variables })

async function numbers(list: string, page: string) {
  const name = list.toLowerCase()
  const query = `query ($id: ID!) { ${name}(where: { id: $id }) { revisions${page} { number } } }`
  const { data, errors } = await ask(query, { id: items[list] })
  const found: { number: number }[] = data[name]?.revisions ?? []
  return errors[0]?.extensions.code ?? found.map(({ number }) => number)
}

const downFrom = (first: number, length: number) => Array.from({ length }, (_, n) => first - n)

describe.each(contentLists)('the history of a %s', list => {
  it.each([
    ['is answered newest first, fifty at once', '', downFrom(kept, 50)],
    ['can be answered in shorter pages', '(take: 2)', downFrom(kept, 2)],
    ['can be followed to its beginning', '(skip: 100)', downFrom(20, 20)],
    ['is not answered in longer pages', '(take: 51)', 'QUERY_TOO_COMPLEX'],
    ['is not answered backwards', '(take: -1)', 'QUERY_TOO_COMPLEX'],
  ])('%s', async (_name, page, expected) => {
    expect(await numbers(list, page)).toEqual(expected)
  })
})

it.each([
  ['may be asked for with a page of articles', 'revisions { id }', []],
  [
    'is counted each time that it is asked for',
    'revisions { id } again: revisions { id } more: revisions { id }',
    ['QUERY_TOO_COMPLEX'],
  ],
])('history %s', async (_name, selection, codes) => {
  const { errors } = await ask(`{ articles { ${selection} } }`)
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes)
})
