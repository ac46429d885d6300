import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { filledItems } from '../../seed/package/filledItems'
import { openStoryPackage } from '../../seed/package/openStoryPackage'
import { statusNeeds } from '../../seed/package/statusNeeds'
import { sections, storyFields } from '../../seed/package/storyFields'
import { itemSchemas } from '../../seed/package/storySchema'
import { StoryMistakes } from '../../seed/package/storyMistakes'
import { type ContentList, contentLists, snapshotOf } from '../../src/editorial/snapshotOf'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { temporaryFolder } from '../support/temporaryFolder'
import { sampleValues } from './sampleValues'

/* What a package may say and what Keystone takes are one and the same: every field of a package with
   every value of a table, given to both. The fields are the schema's own. */

type Fields = Record<string, unknown>

const folder = temporaryFolder()
const there = { Person: 'there', Source: 'there', Event: 'there', Quote: 'there' } as const

/** What every item has beside the field that is tried. */
const base: Record<ContentList, Fields> = {
  Article: { headline: 'A headline' },
  Person: { name: 'A name' },
  Source: { name: 'A name' },
  Event: { name: 'A name' },
  Quote: { text: 'Words', speaker: 'there' },
}

/** What must be said beside a field, for it to make sense. */
function companions(field: string, value: unknown): Fields {
  const time = '2020-01-13T00:00:00Z'
  const all: Fields = {
    ...{ publishedAt: time, scheduledFor: time, withdrawnAt: time, withdrawnReason: 'A reason' },
  }
  if (field === 'verifiedDate') return { verifiedBy: 'there' }
  const needs = Object.entries<readonly string[]>(statusNeeds)
  const status =
    field === 'status' ? value : needs.find(([, fields]) => fields.includes(field))?.[0]
  const needed = needs.find(([name]) => name === status)?.[1] ?? []
  return {
    ...(status !== undefined && { status }),
    ...Object.fromEntries(needed.map(name => [name, all[name]])),
  }
}

/** Fields that are tried by themselves, for others depend on them. */
const alone = new Set(['slug', 'status', 'embargoUntil', ...Object.values(statusNeeds).flat()])

/** What a package with this item holds of it; undefined when it is refused. */
function read(list: ContentList, item: Fields): Fields | undefined {
  const story: Record<string, unknown> = {
    article: { slug: 'the-article', headline: 'A headline' },
    people: [{ slug: there.Person, name: 'A name' }],
    sources: [{ slug: there.Source, name: 'A name' }],
    events: [{ slug: there.Event, name: 'A name' }],
    quotes: [{ slug: there.Quote, text: 'Words', speaker: there.Person }],
  }
  const section = story[sections[list]]
  const written = { slug: 'tried', ...item }
  if (Array.isArray(section)) section.push(written)
  else story.article = written
  writeFileSync(path.join(folder, 'story.yaml'), JSON.stringify(story))
  try {
    const open = openStoryPackage(folder)
    return filledItems(open.story).findLast(one => one.list === list)?.content
  } catch (error) {
    if (error instanceof StoryMistakes) return undefined
    throw error
  }
}

let newsroom: Newsroom
let tried = 0

beforeAll(async () => {
  writeFileSync(path.join(folder, 'body.md'), 'Words.\n')
  newsroom = await openNewsroom()
  for (const list of ['Person', 'Source', 'Event', 'Quote'] as const)
    await create(list, { ...base[list], slug: 'there' })
})
afterAll(() => newsroom.close())

/** What the database holds of an item that Keystone was given, or the fields it refused it for. */
async function create(list: ContentList, item: Fields) {
  const { db, prisma } = newsroom.context.sudo()
  const data = Object.fromEntries(
    Object.entries({ slug: `tried-${tried++}`, ...item }).map(([field, value]) => [
      field,
      storyFields[list][field]?.linksTo ? connect(value) : value,
    ]),
  )
  const { createOne } = db[list] as { createOne(args: object): Promise<{ id: string }> }
  try {
    const { id } = await createOne({ data })
    const stored = await snapshotOf(newsroom.context, list, id)
    if (item.slug !== 'there') await removed(prisma, list, id)
    return { stored: JSON.parse(JSON.stringify(stored)) as Fields, refused: [] as string[] }
  } catch (error) {
    const fields = String(error).matchAll(new RegExp(`${list}\\.(\\w+): `, 'g'))
    return { stored: undefined, refused: [...fields].map(([, field = '']) => field) }
  }
}

/** Past every rule, so that the next item may have its slug. */
function removed(prisma: Newsroom['context']['prisma'], list: ContentList, id: string) {
  const rows = prisma[list.toLowerCase() as 'person'] // all of them have this
  return rows.delete({ where: { id } })
}

const connect = (value: unknown) => ({
  connect: Array.isArray(value) ? value.map(slug => ({ slug })) : { slug: value },
})

const schemaOf = (list: ContentList, field: string) => {
  const schema = z.toJSONSchema(itemSchemas[list], { io: 'input' }).properties?.[field]
  return typeof schema === 'object' ? schema : {}
}

/** The sort of values that a field takes, told by the JSON Schema and the links. */
function sortOf(list: ContentList, field: string): string {
  const { linksTo, empty } = storyFields[list][field] ?? {}
  if (linksTo) return Array.isArray(empty) ? 'links' : 'link'
  const { type, format, enum: values } = schemaOf(list, field)
  if (values) return 'choice'
  if (format === 'date-time') return 'time'
  return { string: 'text', integer: 'number', array: 'list' }[String(type)] ?? String(type)
}

/** For each length at which a text of a list is too long: a text that just fits, and a longer one. */
const lengthTries = contentLists.flatMap(list => {
  const fields = Object.keys(storyFields[list]).filter(field => sortOf(list, field) === 'text')
  const longest = new Set(fields.map(field => schemaOf(list, field).maxLength ?? 0))
  return [...longest].flatMap(length => {
    const those = fields.filter(field => schemaOf(list, field).maxLength === length)
    return [length, length + 1].map(characters => ({
      ...{ list, sort: 'text', fields: those, name: `of ${characters}` },
      value: 'x'.repeat(characters),
    }))
  })
})

const tries = contentLists.flatMap(list =>
  Object.entries(sampleValues).flatMap(([sort, values]) => {
    const fields = Object.keys(storyFields[list]).filter(field => sortOf(list, field) === sort)
    return fields.length === 0
      ? []
      : values.map(([name, value]) => ({ list, sort, fields, name, value }))
  }),
)

it('every sort of field is tried', () => {
  const sorts = contentLists.flatMap(list =>
    Object.keys(storyFields[list]).map(field => sortOf(list, field)),
  )
  expect(new Set(sorts)).toEqual(new Set(Object.keys(sampleValues)))
})

it.each(contentLists)(
  '%s: is kept as the package says, with only what it must have',
  async list => {
    const { slug: _, ...content } = read(list, base[list]) ?? {}
    expect((await create(list, base[list])).stored).toMatchObject(content)
  },
)

it.each([...tries, ...lengthTries])(
  '$list, $sort $name: taken by both or by neither, and kept alike',
  async ({ list, fields, value }) => {
    const itemWith = (some: readonly string[]): Fields =>
      Object.assign(
        { ...base[list] },
        ...some.map(field => ({ ...companions(field, value), [field]: value })),
      )
    // Creating takes time: what a package takes is given to Keystone together, and so is the rest.
    const together = fields.filter(field => !alone.has(field))
    const taken = together.filter(field => read(list, itemWith([field])))
    if (taken.length > 0) await expectSame(list, itemWith(taken), taken.join(', '))
    const others = together.filter(field => !taken.includes(field))
    const { refused } = others.length > 0 ? await create(list, itemWith(others)) : { refused: [''] }
    for (const field of fields) {
      if (taken.includes(field) || refused.includes(field)) continue
      await expectSame(list, itemWith([field]), field)
    }
  },
)

async function expectSame(list: ContentList, item: Fields, field: string) {
  const content = read(list, item)
  const { stored } = await create(list, item)
  const message = `${list}.${field}`
  if (!content && stored && isStricter(field, item, stored)) return
  expect(stored !== undefined, `${message}: Keystone takes it`).toBe(content !== undefined)
  const { slug: _, ...others } = content ?? {}
  expect(stored ?? {}, message).toMatchObject(content && item.slug ? content : others)
}

/** A package must name a thing as it is called; Keystone makes a slug of what it is given. */
function isStricter(field: string, item: Fields, stored: Fields): boolean {
  if (field === 'slug') return stored.slug !== item.slug
  // The editors' verb asks for a reason; the field itself may be empty.
  return field === 'withdrawnReason' && item.withdrawnReason === ''
}
