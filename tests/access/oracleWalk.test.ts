import { isInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom } from '../support/newsroom'
import type { TogetherQuery } from './askTogether'
import { compareWorlds } from './compareWorlds'
import { hiddenValues } from './hiddenValues'
import { type List, offeredLists, relationsOf } from './offeredLists'
import { openToReaders } from './openToReaders'
import { reading } from './policy'
import { type Question, questions } from './questions'
import { withRule } from './withRule'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * Two newsrooms that differ only in what readers must not learn of must answer a reader alike,
 * byte for byte, whatever the reader filters and sorts by.
 */

let plain: Newsroom
let hidden: Newsroom
let lists: List[]
let ways: ReturnType<typeof questions>

beforeAll(async () => {
  plain = await openPlainWorld()
  const { world, ids } = await openHiddenWorld(plain)
  hidden = world
  lists = offeredLists(hidden.context)
  ways = questions(hidden.context.graphql.schema, await hiddenValues(hidden.context, ids))
})
afterAll(() => Promise.all([plain.close(), hidden.close()]))

/** The first wrong answers: a difference, or a refusal that the policy does not ask for. */
async function wrongAnswers(queries: readonly TogetherQuery<Question>[]) {
  const open = openToReaders(lists)
  const { toldApart, asked } = await compareWorlds([plain, hidden], queries, 'anonymous')
  const answeredWrongly = asked.filter(({ one: { fields }, refused }) => {
    const [list = ''] = fields[0]?.split('.') ?? []
    // Of a list that readers never see, the answer to everything is that there is nothing.
    const mayAsk = reading[list]?.seenWhen === 'never' || fields.every(field => open.has(field))
    return refused === mayAsk
  })
  return { toldApart: toldApart.slice(0, 3), answeredWrongly: answeredWrongly.slice(0, 3) }
}

const nothing = { toldApart: [], answeredWrongly: [] }

describe('a reader learns nothing hidden by asking', { timeout: 300_000 }, () => {
  it.each([
    'byOwnFields',
    'byLinkedFields',
    'byFieldsTwoLinksAway',
    'byFieldsInsideItems',
    'byOrder',
  ] as const)('%s', async way => {
    const queries = lists.flatMap(list => ways[way](list))
    const total = queries.reduce((sum, { cases }) => sum + cases.length, 0)
    console.log(`${way}: ${total} questions in ${queries.length} queries, in both worlds`)
    expect(total).toBeGreaterThan(0)
    expect(await wrongAnswers(queries)).toEqual(nothing)
  })
})

/** One rule as it runs in both worlds. */
const ruleIn = <T>(pick: (list: List) => T, list: List) =>
  [plain, hidden].map(({ context }) => {
    const here = context.__internal.lists[list.listKey]
    if (!here) throw new Error(`no list ${list.listKey}`)
    return pick(here)
  })

const fieldRule = (key: string) => (list: List) => {
  const field = list.fields[key]
  if (!field) throw new Error(`no field ${list.listKey}.${key}`)
  return field.access.read
}

const isAbout = (field: string) => (query: TogetherQuery<Question>) =>
  query.cases.some(({ fields }) => fields[0] === field)

it('there is a question about every field that can be filtered', () => {
  for (const list of lists) {
    const queries = [...ways.byOwnFields(list), ...ways.byLinkedFields(list)]
    const asked = new Set(queries.flatMap(({ cases }) => cases.map(({ fields }) => fields[0])))
    const type = hidden.context.graphql.schema.getType(list.graphql.names.whereInputName)
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : []
    const filters = fields.filter(key => !['AND', 'OR', 'NOT'].includes(key))
    expect([...asked].toSorted()).toEqual(filters.map(key => `${list.listKey}.${key}`).toSorted())
  }
})

describe('the walk would notice if readers could', { timeout: 300_000 }, () => {
  it('filter through any one relationship', async () => {
    for (const list of lists) {
      if (reading[list.listKey]?.seenWhen === 'never') continue
      const queries = ways.byLinkedFields(list)
      for (const { key } of relationsOf(list)) {
        const rules = ruleIn(fieldRule(key), list)
        const through = queries.filter(isAbout(`${list.listKey}.${key}`))
        const ask = () => wrongAnswers(through.slice(0, 2))
        expect(await withRule(rules, 'filter', () => true, ask), key).not.toEqual(nothing)
      }
    }
  })

  it('filter or sort by any one internal field', async () => {
    for (const list of lists) {
      const { seenWhen, publicFields = [] } = reading[list.listKey] ?? {}
      if (seenWhen === 'never') continue
      const [filters, orders] = [ways.byOwnFields(list), ways.byOrder(list)]
      for (const [key, { dbField, input }] of Object.entries(list.fields)) {
        if (!input?.where && !input?.orderBy) continue // nobody can ask by it
        if (publicFields.includes(key) || ['relation', 'none'].includes(dbField.kind)) continue
        const rules = ruleIn(fieldRule(key), list)
        const field = isAbout(`${list.listKey}.${key}`)
        const filter = () => wrongAnswers(filters.filter(field).slice(0, 2))
        const order = () => wrongAnswers(orders.filter(field).slice(0, 2))
        expect(await withRule(rules, 'filter', () => true, filter), key).not.toEqual(nothing)
        expect(await withRule(rules, 'order', () => true, order), key).not.toEqual(nothing)
      }
    }
  })

  it('see the hidden items of any one list', async () => {
    for (const list of lists) {
      const rules = ruleIn(({ access }) => access, list)
      const ask = () => wrongAnswers(ways.byOwnFields(list).slice(0, 2))
      const filter = { ...list.access.filter, query: () => true }
      const all = () => true
      const query = { one: all, many: all, count: all }
      const operation = { ...list.access.operation, query }
      const seen = () => withRule(rules, 'operation', operation, ask)
      expect(await withRule(rules, 'filter', filter, seen), list.listKey).not.toEqual(nothing)
    }
  })
})
