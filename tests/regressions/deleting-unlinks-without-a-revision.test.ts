import { afterAll, describe, expect, it } from 'vitest'

import { atomically } from '../../src/database/atomically'
import { contentLists } from '../../src/editorial/snapshotOf'
import { takeOut } from '../../src/editorial/takeOut'
import { type List, offeredLists, relationsOf } from '../access/offeredLists'
import { requiredInput } from '../access/requiredInput'
import { rowsOf } from '../access/rowsOf'
import { neededThrough } from '../access/writingPolicy'
import { openNewsroom } from '../support/newsroom'

/*
 * The database takes what is deleted out of whatever linked it. Nothing told an item's history that
 * it had lost a link, or to whom, and whoever had the item open did not learn of it when they saved.
 */

const newsroom = await openNewsroom() // the table below is made from its schema
afterAll(() => newsroom.close())
const { context } = newsroom
const lists = offeredLists(context).filter(({ listKey }) => contentLists.some(k => k === listKey))

/** Every way in which people link an item of one list to one of another. */
const links = lists.flatMap(holder =>
  relationsOf(holder)
    .filter(({ key, far }) => lists.includes(far) && holder.fields[key]?.graphql.isEnabled.update)
    .map(({ key, relation, far }) => ({ holder, key, relation, far })),
)
const isNeeded = ({ far, relation }: (typeof links)[number]) =>
  neededThrough[far.listKey]?.includes(relation.field) ?? false
const table = (some: typeof links) =>
  some.map(link => [`${link.holder.listKey}.${link.key}, a ${link.far.listKey}`, link] as const)

let made = 0
const nobody = context.sudo().db.Person.createOne({ data: { name: 'Nobody in particular' } })

async function create({ listKey, graphql: { names } }: List, data: object = {}) {
  const input = { ...requiredInput(listKey, ++made, { id: (await nobody).id }), ...data }
  return ask(
    `mutation ($data: ${names.createInputName}!) {
      done: ${names.createMutationName}(data: $data) { id slug version }
    }`,
    { data: input },
  )
}

async function ask(query: string, variables: object) {
  const { data, errors } = await newsroom.ask(query, { as: 'editor', variables })
  if (errors[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`)
  return data.done
}

/** Deletes items all at once, after the confirmation by which drafts let them go. */
async function remove({ listKey, actions }: List, ...ids: string[]) {
  const names = actions.find(({ actionKey }) => actionKey === 'unlinkAndDelete')?.graphql.names
  return ask(
    `mutation ($data: [UnlinkAndDelete${listKey}Args!]!) { done: ${names?.many}(data: $data) { id } }`,
    { data: ids.map(id => ({ where: { id } })) },
  )
}

async function historyOf(id: string) {
  const { revisions } = (
    await newsroom.ask(
      `query ($id: String!) {
        revisions(where: { item: { equals: $id } }, orderBy: { number: asc }) {
          number kind reason madeBy { name } snapshot
        }
      }`,
      { as: 'editor', variables: { id } },
    )
  ).data
  return revisions
}

it('every list that people link is in the table', () => {
  expect(new Set(links.map(({ far }) => far.listKey))).toEqual(
    new Set(['Quote', 'Person', 'Source', 'Event']),
  )
})

describe('what is deleted goes out of what links it by a change that says so', () => {
  it.each(table(links.filter(link => !isNeeded(link))))('%s', async (_name, link) => {
    const { holder, key, relation, far } = link
    const target = await create(far)
    const one = { id: target.id }
    const isOne = relation.mode === 'one'
    const item = await create(holder, { [key]: { connect: isOne ? one : [one] } })

    await remove(far, target.id)

    const history = await historyOf(item.id)
    expect(history).toHaveLength(2)
    expect(history[0].snapshot[key]).toEqual(isOne ? target.slug : [target.slug])
    expect(history[1]).toMatchObject({
      kind: 'update',
      reason: expect.stringMatching(/^“New \w+ \d+” was deleted$/),
      madeBy: { name: 'The editor' },
    })
    expect(history[1].snapshot).toEqual({ ...history[0].snapshot, [key]: isOne ? null : [] })
    const rows = await rowsOf(context, holder.listKey).findMany({ where: { id: item.id } })
    expect(rows).toMatchObject([{ version: 2 }])
    expect((await historyOf(target.id)).at(-1)).toMatchObject({ kind: 'delete' })
  })

  it.each(table(links.filter(isNeeded)))('or it is kept: %s', async (_name, link) => {
    const { holder, key, far } = link
    const target = await create(far)
    const item = await create(holder, { [key]: { connect: { id: target.id } } })
    await expect(remove(far, target.id)).rejects.toThrow('REFERENCED')
    expect(await historyOf(item.id)).toHaveLength(1)
  })
})

describe('one history each', () => {
  const [source, article] = ['Source', 'Article'].map(key =>
    lists.find(({ listKey }) => listKey === key),
  ) as [List, List]
  const link = ({ id }: { id: string }) => ({ connect: { id } })

  it('also where nothing asks for a confirmation', async () => {
    const outlet = await create(source)
    const report = await create(source, { partOf: link(outlet) })
    await ask('mutation ($id: ID!) { done: deleteSource(where: { id: $id }) { id } }', outlet)
    expect((await historyOf(report.id))[1]).toMatchObject({
      kind: 'update',
      snapshot: { partOf: null },
    })
  })

  it('of an item that links it twice', async () => {
    const outlet = await create(source)
    const report = await create(source, { partOf: link(outlet), basedOn: link(outlet) })
    await remove(source, outlet.id)
    const history = await historyOf(report.id)
    expect(history).toHaveLength(2)
    expect(history[1].snapshot).toMatchObject({ partOf: null, basedOn: null })
  })

  it('but of an item that links another by the same field as well, only what is deleted goes', async () => {
    const [outlet, agency] = [await create(source), await create(source)]
    const report = await create(source, { partOf: link(outlet), basedOn: link(agency) })
    const draft = await create(article, {
      sources: { connect: [{ id: outlet.id }, { id: agency.id }] },
    })
    await remove(source, outlet.id)
    expect((await historyOf(report.id))[1].snapshot).toMatchObject({
      partOf: null,
      basedOn: agency.slug,
    })
    expect((await historyOf(draft.id))[1].snapshot.sources).toEqual([agency.slug])
  })

  it('of an item out of which several are deleted at once', async () => {
    const sources = [await create(source), await create(source), await create(source)]
    const ids = sources.map(({ id }) => id)
    const draft = await create(article, { sources: { connect: ids.map(id => ({ id })) } })
    await remove(source, ...ids)
    const history = await historyOf(draft.id)
    expect(history.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4])
    expect(history[3].snapshot.sources).toEqual([])
  })

  it.each([
    ['the first named first', [0, 1, 2]],
    ['the last named first', [2, 1, 0]],
  ])('of a chain that is deleted at once, %s', async (_name, order) => {
    const first = await create(source)
    const second = await create(source, { basedOn: link(first) })
    const third = await create(source, { basedOn: link(second) })
    const ids = [first.id, second.id, third.id]
    await remove(source, ...order.map(i => ids[i] ?? ''))
    expect(await rowsOf(context, 'Source').findMany({ where: { id: { in: ids } } })).toEqual([])
    for (const id of ids) expect((await historyOf(id)).at(-1)).toMatchObject({ kind: 'delete' })
  })

  it('is not begun anew for an item that the same transaction is deleting', async () => {
    const first = await create(source)
    const second = await create(source, { basedOn: link(first) })
    await atomically(context, async transaction => {
      await takeOut(transaction, 'Source', second)
      await takeOut(transaction, 'Source', first)
    })
    expect(await historyOf(second.id)).toHaveLength(1)
  })

  it('is not begun by a deletion that is refused', async () => {
    const [held, loose] = [await create(source), await create(source)]
    const report = await create(source, { partOf: link(loose), basedOn: link(held) })
    const published = await create(article, { sources: { connect: [{ id: held.id }] } })
    await ask('mutation ($id: ID!) { done: publishArticle(where: { id: $id }) { id } }', published)
    await expect(remove(source, loose.id, held.id)).rejects.toThrow('REFERENCED')
    expect(await historyOf(report.id)).toHaveLength(1)
  })
})
