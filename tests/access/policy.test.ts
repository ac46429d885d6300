import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'
import { type Field, type List, allLists, offeredLists } from './offeredLists'
import { openToReaders } from './openToReaders'
import { databaseOnly, reading, secrets } from './policy'
import { writing, writtenFields } from './writingPolicy'

let newsroom: Newsroom
let lists: List[]

beforeAll(async () => {
  newsroom = await openNewsroom()
  lists = offeredLists(newsroom.context)
})
afterAll(() => newsroom.close())

const somebody = { itemId: 'somebody', data: { id: 'somebody', name: 'Somebody' } }

/** What a field's own rule says to a person about somebody else's item. */
async function may(
  { listKey }: List,
  { fieldKey, access }: Field,
  kind: 'item' | 'filter',
  role?: string,
) {
  const session = role && { ...somebody, data: { ...somebody.data, role } }
  const asked = { kind, operation: 'read', listKey, fieldKey, session, item: { id: 'another' } }
  const rule: (asked: never) => unknown = access.read[kind]
  return (await rule({ ...asked, context: newsroom.context } as never)) === true // any rule's arguments
}

async function fieldsThat(is: (list: List, field: Field) => Promise<boolean>) {
  const found: string[] = []
  for (const list of lists.filter(({ listKey }) => reading[listKey]?.seenWhen !== 'never'))
    for (const field of Object.values(list.fields))
      if (await is(list, field)) found.push(`${list.listKey}.${field.fieldKey}`)
  return found.toSorted()
}

describe('the policy has a line for', () => {
  it('every list that the API offers, and knows of every other', () => {
    const offered = lists.map(({ listKey }) => listKey).toSorted()
    for (const table of [reading, writing, writtenFields])
      expect(Object.keys(table).toSorted()).toEqual(offered)
    const others = allLists(newsroom.context).filter(list => !lists.includes(list))
    expect(others.map(({ listKey }) => listKey)).toEqual(databaseOnly)
    const types = Object.keys(newsroom.context.graphql.schema.getTypeMap())
    for (const name of databaseOnly) expect(types.filter(type => type.startsWith(name))).toEqual([])
  })

  it('every state of an article', () => {
    const type = newsroom.context.graphql.schema.getType('ArticleStatusType')
    const states = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
    const copies = ['draft', 'inReview', 'scheduled'].map(state => `${state}WorkingCopy`)
    const lines = Object.entries(writing).flatMap(([listKey, operations]) =>
      Object.entries(operations)
        .filter(([operation]) => operation !== 'create' && reading[listKey]?.seenWhen !== 'never')
        .map(([operation, byState]) => ({ listKey, operation, states: Object.keys(byState) })),
    )
    for (const line of lines) {
      const own = line.listKey === 'Article' ? [...states, ...copies] : ['unlinked', ...states]
      expect(line).toEqual({ ...line, states: own })
    }
  })
})

describe('the rules as they run agree with the policy about', () => {
  it('the fields that readers may read', async () => {
    const inPolicy = Object.entries(reading).flatMap(([listKey, { publicFields }]) =>
      publicFields.map(key => `${listKey}.${key}`),
    )
    const readable = await fieldsThat((list, field) => may(list, field, 'item'))
    expect(readable).toEqual(inPolicy.toSorted())
  })

  it('the fields that readers may filter and sort by', async () => {
    const filterable = await fieldsThat(
      async (list, field) =>
        field.dbField.kind !== 'none' &&
        field.input?.where !== undefined &&
        may(list, field, 'filter'),
    )
    const open = [...openToReaders(lists)].filter(name => {
      const [listKey, key = ''] = name.split('.')
      const field = lists.find(list => list.listKey === listKey)?.fields[key]
      return field?.input?.where !== undefined
    })
    expect(filterable).toEqual(open.toSorted())
  })

  it('the secrets from those who are signed in', async () => {
    for (const role of ['reporter', 'editor', 'admin'] as const) {
      const kept: string[] = []
      for (const list of lists)
        for (const field of Object.values(list.fields))
          if (!(await may(list, field, 'filter', role)))
            kept.push(`${list.listKey}.${field.fieldKey}`)
      const secret = secrets.filter(({ readBy }) => !readBy.includes(role))
      expect(kept, role).toEqual(secret.map(({ list, field }) => `${list}.${field}`))
    }
  })
})
