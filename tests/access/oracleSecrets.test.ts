import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom, Role } from '../support/newsroom'
import { askTogether } from './askTogether'
import { compareWorlds } from './compareWorlds'
import { hiddenValues } from './hiddenValues'
import { mutationsByKey, queriesByKey } from './keyQuestions'
import { type List, offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { reading, secrets } from './policy'
import { type Question, questions } from './questions'
import { rowsOf } from './rowsOf'
import { withRule } from './withRule'
import { openCopy, openHiddenWorld, openPlainWorld } from './worlds'

/*
 * Two newsrooms that differ only in other people's secrets must answer somebody who is signed in
 * alike, whatever they ask by. Passwords are secret from everybody, emails from all but admins.
 */

let plain: Newsroom
let world: Newsroom
let ids: Ids
let lists: List[]
const otherSecrets = new Map<Role, Newsroom>()

const secretsFrom = (role: Role) => secrets.filter(({ readBy }) => !readBy.includes(role))

beforeAll(async () => {
  plain = await openPlainWorld()
  ;({ world, ids } = await openHiddenWorld(plain))
  lists = offeredLists(world.context)
  for (const role of ['reporter', 'editor'] as const)
    otherSecrets.set(role, await openWithOtherSecrets(role))
})
afterAll(() => Promise.all([plain, world, ...otherSecrets.values()].map(one => one.close())))

/** The same newsroom, but what is secret from a role is another. */
async function openWithOtherSecrets(role: Role): Promise<Newsroom> {
  const copy = await openCopy(world)
  for (const { list, field } of secretsFrom(role)) {
    for (const row of await rowsOf(copy.context, list).findMany()) {
      if (!row.id.startsWith('canary')) continue
      const data = { [field]: `z${String(row[field])}` } // sorts after everybody else's
      await rowsOf(copy.context, list).update({ where: { id: row.id }, data })
    }
  }
  return copy
}

function worldsOf(role: Role): readonly [Newsroom, Newsroom] {
  const other = otherSecrets.get(role)
  if (!other) throw new Error(`no world for ${role}`)
  return [world, other]
}

async function questionsAboutSecrets(role: Role) {
  const secret = secretsFrom(role).map(({ list, field }) => `${list}.${field}`)
  const isAbout = ({ fields }: Question) => fields.some(field => secret.includes(field))
  const { schema } = world.context.graphql
  const ways = questions(schema, await hiddenValues(world.context, ids), isAbout)
  return lists.flatMap(list => Object.values(ways).flatMap(way => way(list)))
}

/** Of a list that a role never sees, the answer to everything is that there is nothing. */
function mayBeAsked({ fields }: Question, role: Role): boolean {
  const [list = ''] = fields[0]?.split('.') ?? []
  return reading[list]?.onlyFor?.includes(role) ?? true
}

describe('nobody learns a colleague’s secrets', { timeout: 300_000 }, () => {
  it.each(['reporter', 'editor'] as const)('by filters and orders, as %s', async role => {
    const queries = await questionsAboutSecrets(role)
    const { toldApart, asked } = await compareWorlds(worldsOf(role), queries, role)
    console.log(`${role}: ${asked.length} questions in ${queries.length} queries, in both worlds`)
    expect(asked.length).toBeGreaterThan(0)
    expect(toldApart).toEqual([])
    const answered = asked.filter(({ one, refused }) => !refused && mayBeAsked(one, role))
    expect(answered).toEqual([])
  })

  it('and what is secret from admins, nothing can be asked by', async () => {
    expect(await questionsAboutSecrets('admin')).toEqual([])
  })

  it.each(['reporter', 'editor'] as const)('by naming them by it, as %s', async role => {
    const { schema } = world.context.graphql
    for (const { list: listKey, field } of secretsFrom(role)) {
      const list = lists.find(each => each.listKey === listKey)
      if (!list) throw new Error(`no list ${listKey}`)
      const names = (one: string) => one.includes(`${field}:`)
      for (const row of await rowsOf(world.context, listKey).findMany()) {
        if (!row.id.startsWith('canary')) continue
        for (const [keyword, write] of [
          ['query', queriesByKey],
          ['mutation', mutationsByKey],
        ] as const) {
          const fields = write(list, schema, row, undefined).filter(names)
          const queries = askTogether(
            fields,
            one => one,
            inner => `${keyword} { ${inner} }`,
          )
          const { toldApart, asked } = await compareWorlds(worldsOf(role), queries, role)
          expect(toldApart).toEqual([])
          expect(asked.filter(({ refused }) => !refused)).toEqual([])
        }
      }
    }
  })

  it('which the walk would notice if reporters could filter or sort by email', async () => {
    const queries = await questionsAboutSecrets('reporter')
    const worlds = worldsOf('reporter')
    const rules = worlds.map(
      ({ context }) => context.__internal.lists.User?.fields.email?.access.read,
    )
    const read = rules.filter(rule => rule !== undefined)
    const ask = async () => (await compareWorlds(worlds, queries, 'reporter')).toldApart.length
    expect(await withRule(read, 'filter', () => true, ask)).toBeGreaterThan(10)
    expect(await withRule(read, 'order', () => true, ask)).toBeGreaterThan(0)
  })
})
