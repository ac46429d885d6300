import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Transition, transitions } from '../../src/editorial/transitions'
import { keepPasswordsCheaply } from '../support/cheapPasswords'
import { roles } from '../support/newsroom'
import { type Attempt, requestOf } from './attempt'
import { attemptsOnFields, attemptsOnLinks } from './attemptsOnFields'
import {
  type Bench,
  attemptsOnIndirectItems,
  attemptsOnItems,
  attemptsOnMixedItems,
} from './attemptsOnItems'
import { type Desk, openDesk } from './desk'
import { listMutations } from './listMutations'
import { type List, offeredLists } from './offeredLists'
import { wrongOutcome } from './outcome'
import { otherMutations, reading } from './policy'
import { rowsOf } from './rowsOf'
import type { TableKeeper, Tables } from './tableKeeper'
import { changesBetween, openTables } from './tables'
import { withRule } from './withRule'
import { heldLists } from './writingPolicy'

keepPasswordsCheaply()

let desk: Desk
let bench: Bench
let lists: List[]
let tables: TableKeeper
let before: Tables

beforeAll(async () => {
  desk = await openDesk()
  const { context, tokenOf } = desk.newsroom
  lists = offeredLists(context)
  const userIds: Record<string, string> = {}
  for (const role of roles) {
    await tokenOf(role)
    const [user] = await rowsOf(context, 'User').findMany({
      where: { email: `${role}@newsroom.test` },
    })
    if (user) userIds[role] = user.id
  }
  bench = { schema: context.graphql.schema, desk, userIds }
  tables = await openTables(desk.newsroom)
  before = await tables.read()
})
afterAll(async () => {
  await tables.close()
  await desk.newsroom.close()
})

/** Makes every attempt, each on the same database, and says which went otherwise than expected. */
async function wrongAttempts(attempts: readonly Attempt[], { until = Infinity } = {}) {
  const wrong: string[] = []
  // Where nobody has committed anything, no row needs to be looked at.
  let seen = await tables.commits()
  for (const attempt of attempts) {
    const { query, variables } = requestOf(attempt, bench.schema)
    const answer = await desk.newsroom.ask(query, { as: attempt.role, variables })
    const isSame = (await tables.commits()) === seen
    const changes = isSame ? [] : changesBetween(before, await tables.read())
    await tables.undo(changes)
    seen = await tables.commits()
    const problem = wrongOutcome(attempt, answer, changes)
    const { mutation, role, about } = attempt
    if (problem) wrong.push(`${mutation.name}, ${role} (${about}): ${problem}`)
    if (wrong.length >= until) break
  }
  return wrong
}

const kinds = {
  'items in every state': attemptsOnItems,
  'many items, one of which is not theirs to change': attemptsOnMixedItems,
  'items that an article uses through others': attemptsOnIndirectItems,
  'each of their fields': attemptsOnFields,
  'their links': attemptsOnLinks,
} satisfies Record<string, (bench: Bench, list: List) => Attempt[] | Promise<Attempt[]>>

describe(
  'everybody can change what the policy says, and nothing else',
  { timeout: 300_000 },
  () => {
    it.each(Object.entries(kinds))('%s', async (name, attemptsOn) => {
      const attempts: Attempt[] = []
      for (const list of lists) attempts.push(...(await attemptsOn(bench, list)))
      const refused = attempts.filter(({ expected }) => expected !== 'done').length
      console.log(`${name}: ${attempts.length} attempts, of which ${refused} are to be refused`)
      expect(await wrongAttempts(attempts)).toEqual([])
    })

    it('and the policy has a line for every mutation', () => {
      const known = [...lists.flatMap(listMutations).map(({ name }) => name), ...otherMutations]
      const offered = Object.keys(bench.schema.getMutationType()?.getFields() ?? {})
      expect(offered.toSorted()).toEqual(known.toSorted())
    })
  },
)

describe('the walk would notice if anybody could', { timeout: 300_000 }, () => {
  const allow = () => true

  /** Runs something while everybody sees a list that is for some only. */
  function whileSeen<T>({ listKey, access }: List, run: () => Promise<T>): Promise<T> {
    if (!reading[listKey]?.onlyFor) return run()
    const query = { one: allow, many: allow, count: allow }
    return withRule([access.operation], 'query', query, run)
  }

  async function firstWrong(list: List, operation: string) {
    const denied = attemptsOnItems(bench, list).filter(
      ({ mutation, expected }) => mutation.operation === operation && expected !== 'done',
    )
    return wrongAttempts(denied, { until: 1 })
  }

  it.each(['update', 'delete'] as const)('%s the items of any one list', async operation => {
    for (const list of lists.filter(({ graphql }) => graphql.isEnabled[operation])) {
      const { operation: operations, filter, item } = list.access
      const ask = () => whileSeen(list, () => firstWrong(list, operation))
      expect(await ask()).toEqual([])
      expect(await withRule([operations], operation, allow, ask), list.listKey).toHaveLength(1)
      if (reading[list.listKey]?.onlyFor) continue // whoever may see it may change all of it
      const isHeld = heldLists.includes(list.listKey)
      const open = () => {
        if (!isHeld) return withRule([filter], operation, allow, ask)
        return operation === 'update'
          ? withRule([item], operation, allow, ask)
          : withRule([list.hooks.validate], operation, () => undefined, ask)
      }
      expect(await open(), list.listKey).toHaveLength(1)
    }
  })

  it('take any one action', async () => {
    for (const list of lists) {
      for (const action of list.actions) {
        const ask = () => whileSeen(list, () => firstWrong(list, action.actionKey))
        // Deleting has a rule of its own beneath.
        const open = () => withRule([list.access.operation], 'delete', allow, ask)
        expect(await open()).toEqual([])
        expect(await withRule([action], 'access', allow, open), action.otel).toHaveLength(1)
      }
    }
  })

  it('use a verb in another state, or on another kind of article', async () => {
    const list = lists.find(({ listKey }) => listKey === 'Article')
    if (!list) throw new Error('there are no articles')
    const anyState = ['draft', 'inReview', 'scheduled', 'published', 'withdrawn'] as const
    for (const [name, transition] of Object.entries<Transition>(transitions)) {
      const ask = () => firstWrong(list, name)
      const wrong = await (name === 'discard'
        ? withRule([transition], 'on', undefined, ask)
        : withRule([transition], 'from', anyState, ask))
      expect(wrong, name).toHaveLength(1)
    }
  })

  it('use a verb that is for editors', async () => {
    const list = lists.find(({ listKey }) => listKey === 'Article')
    if (!list) throw new Error('there are no articles')
    const everybody = ['reporter', 'editor', 'admin'] as const
    for (const [name, transition] of Object.entries<Transition>(transitions)) {
      if (name === 'submit') continue // it is for everybody
      const ask = () => firstWrong(list, name)
      expect(await withRule([transition], 'roles', everybody, ask), name).toHaveLength(1)
    }
  })

  it('not use a verb that is theirs', async () => {
    const list = lists.find(({ listKey }) => listKey === 'Article')
    if (!list) throw new Error('there are no articles')
    for (const [name, transition] of Object.entries<Transition>(transitions)) {
      const granted = attemptsOnItems(bench, list).filter(
        ({ mutation, expected }) => mutation.operation === name && expected === 'done',
      )
      const ask = () => wrongAttempts(granted, { until: 1 })
      expect(await withRule([transition], 'from', [], ask), name).toHaveLength(1)
      expect(await withRule([transition], 'roles', ['admin'], ask), name).toHaveLength(1)
    }
  })

  it('create items of any one list', async () => {
    for (const list of lists.filter(({ graphql }) => graphql.isEnabled.create)) {
      // A quote needs a speaker and a colleague an email, and those have rules of their own.
      const guarded = ['speaker', 'email', 'password', 'role'].map(key => list.fields[key]?.access)
      const fields = guarded.filter(access => access !== undefined)
      const ask = () => firstWrong(list, 'create')
      const open = () => withRule(fields, 'create', allow, ask)
      expect(await open()).toEqual([])
      const { operation } = list.access
      expect(await withRule([operation], 'create', allow, open), list.listKey).toHaveLength(1)
    }
  })

  it('make themselves an admin', async () => {
    const list = lists.find(({ listKey }) => listKey === 'User')
    const role = list?.fields.role?.access
    if (!list || !role) throw new Error('users have no role')
    const attempts = (await attemptsOnFields(bench, list)).filter(({ field }) => field === 'role')
    const wrong = await withRule([role], 'update', allow, () => wrongAttempts(attempts))
    expect(wrong.join('\n')).toContain('updateUser, reporter (self: role): expected forbidden')
  })
})
