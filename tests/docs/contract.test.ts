import { readFileSync } from 'node:fs'
import path from 'node:path'

import { buildSchema, isObjectType, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { errorCodes } from '../../src/graphql/errorCodes'
import { queryLimits } from '../../src/graphql/queryLimits'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { contractTables } from './contractTables'
import { limitTable } from './limitTable'

const page = path.resolve('docs/contract.md')
const contract = readFileSync(page, 'utf8')
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const lists = ['Article', 'Person', 'Quote', 'Source', 'Event', 'User']

describe('docs/contract.md', () => {
  it('lists every error code there is, and no other', () => {
    const listed = [...contract.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(match => match[1])
    expect(listed.toSorted()).toEqual(Object.keys(errorCodes).toSorted())
  })

  it('holds every public field and every limit', async () => {
    let text = contract
    for (const [name, table] of [
      ['fields', contractTables(schema)],
      ['limits', limitTable()],
    ] as const) {
      const [begin, end] = ['begin', 'end'].map(
        edge => `<!-- made by tests/docs: ${edge} ${name} -->`,
      )
      const [before, rest = ''] = text.split(begin ?? '')
      const [, after] = rest.split(end ?? '')
      if (after === undefined) throw new Error(`docs/contract.md has no room for ${name}`)
      text = `${before}${begin}\n\n${table}\n\n${end}${after}`
    }
    // Written anew by `npx vitest run tests/docs/contract.test.ts -u`.
    await expect(text).toMatchFileSnapshot(page)
  })

  it('names in its text the limits that there are', () => {
    const { depth, listLevels, rows } = queryLimits
    const sentence = `${depth} fields inside each other, ${listLevels} lists or connections inside each other, and ${rows.toLocaleString('en')} items`
    expect(contract.replaceAll(/\s+/g, ' ')).toContain(sentence)
  })
})

describe('the query to begin with', () => {
  const [, query = '', answer = ''] =
    /```graphql\n(.*?)```\s+```json\n(.*?)```/s.exec(contract) ?? []
  const [, body = ''] = /<<'END'\n(.*?)\nEND/s.exec(contract) ?? []
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await openNewsroom()
    await loadStory(readStoryPackage(bundledStory), newsroom.context)
  })
  afterAll(() => newsroom.close())

  it('is answered as the page says, a cursor apart', async () => {
    const sent: { query: string; variables: object } = JSON.parse(body)
    const { data, errors } = await newsroom.ask(sent.query, { variables: sent.variables })
    expect(errors).toEqual([])
    const told = JSON.parse(answer)
    expect(data.articlesConnection.pageInfo.endCursor).toMatch(/^[\w-]{300,}$/)
    data.articlesConnection.pageInfo.endCursor = told.articlesConnection.pageInfo.endCursor
    expect(data).toEqual(told)
  })

  it('is the same to paste and to read', () => {
    const { query: sent }: { query: string } = JSON.parse(body)
    const written = (text: string) => parse(text, { noLocation: true })
    expect(written(sent)).toEqual(written(query))
    expect(validate(schema, parse(query))).toEqual([])
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
