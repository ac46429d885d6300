import { readFileSync } from 'node:fs'

import { buildSchema, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'

import { errorCodes } from '../../src/graphql/errorCodes'

const contract = readFileSync('docs/contract.md', 'utf8')
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const lists = ['Article', 'Person', 'Quote', 'Source', 'Event', 'User']

describe('docs/contract.md', () => {
  it('lists every error code there is, and no other', () => {
    const listed = [...contract.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(match => match[1])
    expect(listed.toSorted()).toEqual(Object.keys(errorCodes).toSorted())
  })
})

describe('schema.graphql', () => {
  it.each(lists)('says what a %s is and what each of its fields means', list => {
    const type = schema.getType(list)
    expect(type?.description, list).toBeTruthy()
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const bare = fields.filter(field => !field.description).map(field => field.name)
    // Keystone adds these two itself: the id, and a count beside each to-many field.
    expect(bare.filter(name => name !== 'id' && !name.endsWith('Count'))).toEqual([])
  })

  it('keeps the names frontends use', () => {
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(queries).toEqual(
      expect.arrayContaining(['article', 'articles', 'people', 'quotes', 'sources', 'events']),
    )
  })
})
