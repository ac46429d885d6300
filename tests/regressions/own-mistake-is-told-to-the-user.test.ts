import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { offeredLists } from '../access/offeredLists'
import { withRule } from '../access/withRule'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'

/*
 * What was thrown while a written value was resolved reached whoever wrote it, word for word and as
 * if they had been wrong: Keystone repeats it in an error of its own, and that was passed on.
 */

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const mistake = "Cannot read properties of undefined (reading 'secret')"
const fail = () => {
  throw new TypeError(mistake)
}

function fieldOf(listKey: string, key: string) {
  const field = offeredLists(newsroom.context).find(list => list.listKey === listKey)?.fields[key]
  if (!field) throw new Error(`${listKey} has no ${key}`)
  return field
}

/** Makes the code that handles a person’s other names wrong in one place. */
const places = {
  'the resolver of a written value': run => {
    const create = fieldOf('Person', 'alternateNames').input?.create
    if (!create) throw new Error('it cannot be written')
    return withRule([create], 'resolve', fail as never, run)
  },
  'a hook of the field': run => {
    const { resolveInput } = fieldOf('Person', 'alternateNames').hooks
    return withRule([resolveInput], 'create', fail, run)
  },
  'a check of the field': run => {
    const { validate } = fieldOf('Person', 'alternateNames').hooks
    return withRule([validate], 'create', fail, run)
  },
} satisfies Record<string, (run: () => Promise<void>) => Promise<void>>

const person = { name: 'Somebody', alternateNames: ['Nobody'] }
const writes = {
  'a person': ['Person', person],
  'a person inside a quote': ['Quote', { text: 'Words', speaker: { create: person } }],
  'a person inside a quote inside an article': [
    'Article',
    {
      headline: 'Story',
      quotes: { create: [{ text: 'Words', speaker: { create: person } }] },
    },
  ],
} satisfies Record<string, [list: string, data: object]>

async function create([list, data]: [string, object]) {
  const { errors } = await newsroom.ask(
    `mutation ($data: ${list}CreateInput!) { create${list}(data: $data) { id } }`,
    { as: 'editor', variables: { data } },
  )
  return errors
}

describe.each(Object.entries(places))('a mistake of ours in %s', (_place, breakIt) => {
  it.each(Object.entries(writes))('is told with a reference only: %s', async (_name, write) => {
    await newsroom.tokenOf('editor')
    await breakIt(async () => {
      const [error, ...others] = await create(write as [string, object])
      expect(others).toEqual([])
      expect(error?.extensions.code).toBe('INTERNAL_ERROR')
      expect(error?.message).not.toContain('secret')
      const [, reference] = /reference: (\w+)\.$/.exec(error?.message ?? '') ?? []
      expect(loggedErrors).toHaveBeenCalledWith(`[${reference}]`, expect.stringContaining(mistake))
    })
    loggedErrors.mockClear()
  })
})

describe('what a writer can mend is still told, however deep it is', () => {
  it.each<[string, [string, object], string, RegExp]>([
    ['a value', ['Person', { name: '' }], 'VALIDATION_FAILED', /Person\.name/],
    [
      'a value inside',
      ['Quote', { text: 'Words', speaker: { create: { name: '' } } }],
      'VALIDATION_FAILED',
      /Person\.name/,
    ],
    [
      'a value far inside',
      [
        'Article',
        { headline: 'x', quotes: { create: [{ text: 'y', speaker: { create: { name: '' } } }] } },
      ],
      'VALIDATION_FAILED',
      /Person\.name/,
    ],
    [
      'a link to nothing',
      ['Quote', { text: 'Words', speaker: { connect: { slug: 'nobody' } } }],
      'VALIDATION_FAILED',
      /Quote\.speaker: Access denied: You cannot connect that Person/,
    ],
    [
      'a link that says two things',
      ['Quote', { text: 'Words', speaker: {} }],
      'VALIDATION_FAILED',
      /Quote\.speaker: Input error: You must provide "connect" or "create"/,
    ],
    [
      'a link far inside',
      ['Article', { headline: 'x', quotes: { create: [{ text: 'y', speaker: {} }] } }],
      'VALIDATION_FAILED',
      /Quote\.speaker: Input error: You must provide "connect" or "create"/,
    ],
  ])('%s', async (_name, write, code, told) => {
    const [error] = await create(write)
    expect(error?.extensions.code).toBe(code)
    expect(error?.message).toMatch(told)
  })
})
