import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, roles } from '../support/newsroom'
import { askTogether } from './askTogether'
import { compareWorlds } from './compareWorlds'
import { inputLiteral } from './inputLiteral'
import { mutationsByKey, mutationsByLink, queriesByKey } from './keyQuestions'
import { type List, offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { type Row, rowsOf } from './rowsOf'
import { uniqueKeys, uniqueLinks } from './uniqueKeys'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * For a reader, an item that is hidden is an item that is not there: in the plain world it is not
 * there, in the hidden world it is, and both must answer alike.
 */

let plain: Newsroom
let hidden: Newsroom
let ids: Ids
let lists: List[]

beforeAll(async () => {
  plain = await openPlainWorld()
  ;({ world: hidden, ids } = await openHiddenWorld(plain))
  lists = offeredLists(hidden.context)
})
afterAll(() => Promise.all([plain.close(), hidden.close()]))

async function itemsOf(list: List): Promise<{ hidden: Row[]; visible: Row | undefined }> {
  const rows = await rowsOf(hidden.context, list.listKey).findMany()
  const among = (kind: 'hidden' | 'visible') =>
    rows.filter(row => ids[list.listKey]?.[kind].includes(row.id))
  // The users that are there in both worlds sign in; only the planted ones are hidden in one.
  const onlyHere = among('hidden').filter(row => row.id.startsWith('canary'))
  return { hidden: onlyHere, visible: among('visible')[0] }
}

async function ask(fields: readonly string[], keyword: 'query' | 'mutation') {
  const queries = askTogether(
    fields,
    one => one,
    inner => `${keyword} { ${inner} }`,
  )
  console.log(
    `${fields.length} root fields in ${queries.length} ${keyword} requests, in both worlds`,
  )
  return compareWorlds([plain, hidden], queries, 'anonymous')
}

describe('to a reader a hidden item is one that is not there', { timeout: 300_000 }, () => {
  it('in a query for one item, by any of its keys', async () => {
    const { schema } = hidden.context.graphql
    const fields: string[] = []
    for (const list of lists) {
      const items = await itemsOf(list)
      for (const item of items.hidden)
        fields.push(...queriesByKey(list, schema, item, items.visible))
    }
    expect((await ask(fields, 'query')).toldApart).toEqual([])
  })

  it('in every mutation that names it, claims its slug or links it', async () => {
    const { schema } = hidden.context.graphql
    const fields: string[] = []
    const hiddenIds = (list: List) => ids[list.listKey]?.hidden.slice(-3) ?? []
    for (const list of lists) {
      const items = await itemsOf(list)
      for (const item of items.hidden)
        fields.push(...mutationsByKey(list, schema, item, items.visible))
      fields.push(...mutationsByLink(list, hiddenIds))
    }
    const { toldApart, asked } = await ask(fields, 'mutation')
    expect(toldApart).toEqual([])
    expect(asked.filter(({ refused }) => !refused)).toEqual([])
  })

  it('as a cursor, which is refused, to the newsroom too', async () => {
    const { schema } = hidden.context.graphql
    const paging = ['', ', take: 1', ', skip: 1', ', orderBy: [{ id: desc }]', ', take: -1']
    for (const list of lists) {
      for (const item of (await itemsOf(list)).hidden.slice(0, 3)) {
        const cursors = [
          ...uniqueKeys(list, schema).map(key => ({ [key]: item[key] })),
          ...uniqueLinks(list, schema).map(link => ({ [link]: { id: item.id } })),
        ]
        for (const cursor of cursors) {
          const ask = (page: string) =>
            `{ ${list.graphql.names.listQueryName}(cursor: ${inputLiteral(cursor)}${page}) { id } }`
          for (const page of paging) {
            const [here, there] = [await plain.ask(ask(page)), await hidden.ask(ask(page))]
            expect({ ...here, data: {} }, ask(page)).toEqual({ ...there, data: {} })
            expect(here.data, ask(page)).toEqual({})
          }
          for (const as of roles) {
            const { data, errors } = await hidden.ask(ask(''), { as })
            expect(data, ask('')).toEqual({})
            expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
          }
        }
      }
    }
  })

  it('when it is compared with a key that nothing has, in the same world', async () => {
    const { schema } = hidden.context.graphql
    for (const list of lists) {
      const { hidden: items, visible } = await itemsOf(list)
      for (const [n, item] of items.entries()) {
        const stranger = withOtherKeys(item)
        const ways = [
          ['query', queriesByKey],
          ['mutation', mutationsByKey],
        ] as const
        // That mutations by any of them are refused, the other world has shown; here some will do.
        for (const [keyword, write] of n < 4 ? ways : ways.slice(0, 1)) {
          const [about = [], aboutNobody = []] = [item, stranger].map(row =>
            askTogether(write(list, schema, row, visible), field => field),
          )
          expect(about).toHaveLength(aboutNobody.length)
          for (const [i, { query }] of about.entries())
            expect(await hidden.ask(`${keyword} ${query}`), query).toEqual(
              await hidden.ask(`${keyword} ${aboutNobody[i]?.query}`),
            )
        }
      }
    }
  })
})

/** What an item would be called that is not there: keys of the same kind that nothing has. */
function withOtherKeys(item: Row): Row {
  const other = (value: unknown) =>
    typeof value === 'string' ? value.replace(/^[Cc]anary/, 'nobody') : value
  const renamed = Object.entries(item).map(([key, value]) => [key, other(value)])
  return { ...Object.fromEntries(renamed), id: String(other(item.id)) }
}
