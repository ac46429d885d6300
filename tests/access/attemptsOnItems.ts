import type { GraphQLSchema } from 'graphql'

import { type Role, roles } from '../support/newsroom'
import type { Attempt, Outcome } from './attempt'
import { type Desk, statesOf } from './desk'
import { type ListMutation, type MutationItem, listMutations } from './listMutations'
import type { List } from './offeredLists'
import { requiredInput } from './requiredInput'
import { requiredSamples } from './requiredSamples'
import { verbPolicy } from './verbPolicy'
import { heldLists, mayWrite, neededThrough, writing, writtenFields } from './writingPolicy'

/** What every attempt is made from. */
export type Bench = { schema: GraphQLSchema; desk: Desk; userIds: Readonly<Record<string, string>> }

/**
 * What comes of an operation on an item in a state. Somebody who may not carry it out in any state is
 * told just that; somebody who may, what is in the way.
 */
export function outcomeFor(role: Role, listKey: string, operation: string, state: string): Outcome {
  if (mayWrite(listKey, operation, state).includes(role)) return 'done'
  const everAllowed = Object.values(writing[listKey]?.[operation] ?? {}).flat()
  if (!everAllowed.includes(role)) return 'forbidden'
  if (operation in verbPolicy) return 'wrong state'
  return heldLists.includes(listKey) && operation !== 'update' ? 'held' : 'forbidden'
}

/** The items of a list in some state; of a user's own, theirs. */
export function targetsOf(
  { desk, userIds }: Bench,
  list: List,
  state: string,
  role: Role,
): string[] {
  const own = userIds[role]
  if (state === 'self') return own ? [own] : []
  const ids = desk.targets[list.listKey]?.[state]
  if (!ids) throw new Error(`the desk has no ${list.listKey} (${state})`)
  return ids
}

/** A unique where for something that a new item must be linked to. */
export const linkFor = ({ desk }: Bench) => ({ id: desk.loose.Person?.[0] })

/** Each mutation of a list × each state of its items × each role. */
export function attemptsOnItems(bench: Bench, list: List): Attempt[] {
  return listMutations(list).flatMap(mutation => {
    const states = mutation.operation === 'create' ? ['new'] : statesOf(list)
    return states.flatMap(state =>
      roles.flatMap((role): Attempt[] => {
        const all = state === 'new' ? ['', ''] : targetsOf(bench, list, state, role)
        const ids = mutation.isMany ? all : all.slice(0, 1)
        if (ids.length === 0) return []
        const items = ids.map((id, n) => itemFor(bench, list, mutation, id, n))
        const expected = outcomeFor(role, list.listKey, mutation.operation, state)
        const known = ids.filter(id => id !== '')
        return [{ role, list, mutation, items, ids: known, expected, about: state }]
      }),
    )
  })
}

/** A "many" mutation that may not touch one of its items touches none of them. */
export function attemptsOnMixedItems(bench: Bench, list: List): Attempt[] {
  return listMutations(list).flatMap(mutation => {
    if (!mutation.isMany || mutation.operation === 'create') return []
    const may = (role: Role, state: string) =>
      mayWrite(list.listKey, mutation.operation, state).includes(role)
    return roles.flatMap((role): Attempt[] => {
      const [allowed] = statesOf(list).filter(state => may(role, state))
      const [denied] = statesOf(list).filter(state => !may(role, state))
      if (!allowed || !denied) return []
      const ids = [allowed, denied].flatMap(state =>
        targetsOf(bench, list, state, role).slice(0, 1),
      )
      const items = ids.map((id, n) => itemFor(bench, list, mutation, id, n))
      const about = `${allowed} together with ${denied}`
      const expected = outcomeFor(role, list.listKey, mutation.operation, denied)
      return [{ role, list, mutation, items, ids, expected, about }]
    })
  })
}

/** The items of a list that articles use only through something else. */
export function attemptsOnIndirectItems(bench: Bench, list: List): Attempt[] {
  const used = bench.desk.indirect.filter(item => item.list.listKey === list.listKey)
  return used.flatMap(({ id, through, state }) =>
    listMutations(list).flatMap(mutation => {
      const { operation, isMany } = mutation
      if (isMany || operation === 'create') return []
      const items = [itemFor(bench, list, mutation, id, 0)]
      return roles.map((role): Attempt => {
        const otherwise = outcomeFor(role, list.listKey, operation, state)
        const isNeeded = operation !== 'update' && neededThrough[list.listKey]?.includes(through)
        const expected = otherwise === 'done' && isNeeded ? 'held' : otherwise
        const about = `${state}, through its ${through}`
        return { role, list, mutation, items, ids: [id], expected, about }
      })
    }),
  )
}

function itemFor(
  bench: Bench,
  list: List,
  { name, operation, arguments: asked }: ListMutation,
  id: string,
  n: number,
): MutationItem {
  if (operation === 'create') return { data: requiredInput(list.listKey, n, linkFor(bench)) }
  if (operation === 'update') {
    const [first = ''] = writtenFields[list.listKey]?.written ?? []
    return { where: { id }, data: { version: 1, [first]: `Changed ${n}` } }
  }
  if (operation === 'delete') return { where: { id } }
  const override = asked.some(arg => arg.name === 'override') && { override: 'It is a test.' }
  return { where: { id }, args: { ...requiredSamples(name, asked), ...override } }
}
