import { type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql'

import { type Role, roles } from '../support/newsroom'
import type { Attempt, Outcome } from './attempt'
import { type Bench, linkFor, outcomeFor, targetsOf } from './attemptsOnItems'
import { canaryFor } from './canary'
import { statesOf } from './desk'
import { type ListMutation, listMutations } from './listMutations'
import { type List, relationsOf } from './offeredLists'
import { requiredInput } from './requiredInput'
import { type Row, rowsOf } from './rowsOf'
import { mayWrite, writtenFields } from './writingPolicy'

/** Somebody writing one item. */
type Writer = { list: List; mutation: ListMutation; role: Role; state: string }

/** Each field of a list, offered or not × creating and updating × each role. */
export async function attemptsOnFields(bench: Bench, list: List): Promise<Attempt[]> {
  const rows = await rowsOf(bench.desk.newsroom.context, list.listKey).findMany()
  const attempts: Attempt[] = []
  for (const [key, { dbField }] of Object.entries(list.fields)) {
    if (['id', 'version'].includes(key) || dbField.kind === 'none') continue
    for (const mutation of writingMutations(list)) {
      for (const role of roles) {
        const state = mutation.operation === 'create' ? 'new' : stateFor(list, role)
        const writer = { list, mutation, role, state }
        const [id] = state === 'new' ? [] : targetsOf(bench, list, state, role)
        const current = rows.find(row => row.id === id)
        const input = {
          [key]: await inputFor(bench, list, key, current),
          ...companion(bench, list, key),
        }
        attempts.push({
          ...write(bench, writer, input),
          field: key,
          expected: expectedOf(writer, key),
        })
      }
    }
  }
  return attempts
}

/**
 * Each way of linking, to what is there and to what is created for it × each role, in a state in
 * which the role may write and in one in which it may not; attemptsOnItems has every state.
 */
export function attemptsOnLinks(bench: Bench, list: List): Attempt[] {
  const attempts: Attempt[] = []
  for (const { key, relation, far } of relationsOf(list)) {
    for (const mutation of writingMutations(list)) {
      for (const way of waysOfLinking(bench.schema, list, mutation, key)) {
        for (const role of roles) {
          const isNew = mutation.operation === 'create'
          for (const state of isNew ? ['new'] : openAndClosed(list, role)) {
            const writer = { list, mutation, role, state }
            const value = linkInput(bench, far, way, relation.mode)
            const attempt = write(bench, writer, { [key]: { [way]: value } }, ` ${way}`)
            attempts.push({
              ...attempt,
              field: key,
              expected: expectedOfLink(writer, key, way, far),
              ...(way === 'create' && { alsoCreates: far.listKey }),
            })
          }
        }
      }
    }
  }
  return attempts
}

function write(
  bench: Bench,
  { list, mutation, role, state }: Writer,
  input: Record<string, unknown>,
  how = '',
): Omit<Attempt, 'expected'> {
  const about = `${state}: ${Object.keys(input).join(' with ')}${how}`
  const shared = { list, mutation, role, about }
  if (mutation.operation === 'create') {
    const data = { ...requiredInput(list.listKey, 1, linkFor(bench)), ...input }
    return { ...shared, ids: [], items: [{ data }] }
  }
  const [id] = targetsOf(bench, list, state, role)
  if (!id) throw new Error(`nobody to be ${list.listKey} (${state}) for ${role}`)
  return { ...shared, ids: [id], items: [{ where: { id }, data: { version: 1, ...input } }] }
}

function expectedOf({ list, mutation, role, state }: Writer, key: string): Outcome {
  const { operation } = mutation
  const { written = [], writtenOnce = [], changedBy = {} } = writtenFields[list.listKey] ?? {}
  const isOffered = written.includes(key) || (operation === 'create' && writtenOnce.includes(key))
  if (!isOffered) return 'not offered'
  const isDenied = operation === 'update' && changedBy[key]?.includes(role) === false
  return isDenied ? 'forbidden' : outcomeFor(role, list.listKey, operation, state)
}

function expectedOfLink(writer: Writer, key: string, way: string, far: List): Outcome {
  const { list, role } = writer
  const expected = expectedOf(writer, key)
  if (expected !== 'done') return expected
  if (way === 'create') return outcomeFor(role, far.listKey, 'create', 'new')
  const mustStay = writtenFields[list.listKey]?.neverEmpty?.includes(key)
  return mustStay && way === 'disconnect' ? 'invalid' : 'done'
}

const writingMutations = (list: List) =>
  listMutations(list).filter(
    ({ operation, isMany }) => !isMany && (operation === 'create' || operation === 'update'),
  )

/** A state in which the role may change an item, so that it is the field's rule that decides. */
function stateFor(list: List, role: Role): string {
  const states = statesOf(list).filter(state => state !== 'self' || role !== 'anonymous')
  const open = states.find(state => mayWrite(list.listKey, 'update', state).includes(role))
  return open ?? states[0] ?? ''
}

/** That state, and one in which the role may not change an item, where there is one. */
function openAndClosed(list: List, role: Role): Set<string> {
  const open = stateFor(list, role)
  const closed = statesOf(list).find(
    state => state !== 'self' && !mayWrite(list.listKey, 'update', state).includes(role),
  )
  return new Set([open, closed ?? open])
}

/** A value for a field that is not the one it has. */
async function inputFor({ desk, schema }: Bench, list: List, key: string, current?: Row) {
  const { dbField } = list.fields[key] ?? {}
  if (dbField?.kind === 'relation') {
    const [id] = desk.loose[dbField.list] ?? []
    return { connect: dbField.mode === 'one' ? { id } : [{ id }] }
  }
  if (list.listKey === 'Article' && key === 'urgency') return 5 // it takes 1 to 9
  const [value, other] = [
    await canaryFor(list, key, 280, schema),
    await canaryFor(list, key, 281, schema),
  ]
  return current?.[key] === value ? other : value
}

/** What has to be written together with a field. */
function companion({ desk }: Bench, { listKey }: List, key: string) {
  if (listKey !== 'Event' || key !== 'verifiedDate') return {}
  return { verifiedBy: { connect: { id: desk.loose.Source?.[0] } } }
}

function linkInput(bench: Bench, { listKey }: List, way: string, mode: 'one' | 'many'): unknown {
  if (way === 'disconnect' && mode === 'one') return true
  const [linked, loose] = [bench.desk.linked[listKey]?.[0], bench.desk.loose[listKey]?.[0]]
  const value =
    way === 'create'
      ? requiredInput(listKey, 7, linkFor(bench))
      : { id: way === 'disconnect' ? linked : loose }
  return mode === 'one' ? value : [value]
}

function waysOfLinking(schema: GraphQLSchema, list: List, mutation: ListMutation, key: string) {
  const { createInputName, updateInputName } = list.graphql.names
  const input = schema.getType(mutation.operation === 'create' ? createInputName : updateInputName)
  const field = isInputObjectType(input) ? input.getFields()[key] : undefined
  const ways = field && getNamedType(field.type)
  return isInputObjectType(ways) ? Object.keys(ways.getFields()) : []
}
