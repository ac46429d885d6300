import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from 'graphql'

import type { Context } from '../../generated/keystone/types'
import { type PublicList, publicLists } from '../database/publicLinks'
import { type Dependencies, dependenciesNow } from './dependencies'

type Item = Readonly<Record<string, unknown>>
type Field = GraphQLField<unknown, Context>
type Args = Readonly<Record<string, unknown>>

/** What the queries depend on that no list has by itself. Of any other, nothing is known. */
const dependsOn: Readonly<Record<string, readonly string[]>> = {
  articlesConnection: ['Article'],
  searchArticles: ['Search'],
}

/**
 * Has every field of the schema that tells readers of stored items note what its answer depends on
 * (dependencies.ts), for whoever keeps the answer. It must be put around everything else that
 * changes how fields are resolved.
 */
export function recordDependencies(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const note = noteOfQuery(field)
    const { resolve } = field
    if (!resolve) continue
    field.resolve = async (root, args, context: Context, info) => {
      const found: unknown = await resolve(root, args, context, info)
      const dependencies = dependenciesNow()
      if (dependencies) note(dependencies, args, found)
      return found
    }
  }
  for (const list of publicLists) {
    const type = schema.getType(list)
    if (isObjectType(type)) noteItemFields(list, type)
  }
  return schema
}

type Note = (dependencies: Dependencies, args: Args, found: unknown) => void

function noteOfQuery(field: Field): Note {
  const known = dependsOn[field.name]
  if (known) return ({ tags }) => known.forEach(tag => tags.add(tag))

  const counted = countedList(field)
  if (counted) return noteWhole(counted)
  const type = getNamedType(field.type)
  const isItems = isObjectType(type) && field.args.every(({ name }) => listArguments.has(name))
  if (!isItems || type.name === 'KeystoneMeta')
    return dependencies => void (dependencies.isOpen = true)
  if (!isPublic(type.name)) return noteNothing
  return field.args.length === 0 ? noteNothing : noteItems(type.name)
}

const listArguments = new Set(['where', 'orderBy', 'take', 'skip', 'cursor'])

/** The list whose items a field counts. */
function countedList({ name, args }: Field): string | undefined {
  const where = args.find(argument => argument.name === 'where')
  const type = where && getNamedType(where.type).name
  return name.endsWith('Count') ? type?.replace(/WhereInput$/, '') : undefined
}

const isPublic = (list: string): list is PublicList =>
  publicLists.some(publicList => publicList === list)

const noteWhole =
  (list: string): Note =>
  (dependencies, _args, found) =>
    isPublic(list) ? dependencies.tags.add(list) : noteNothing(dependencies, {}, found)

/** Of what readers never see, the answer is that there is nothing; anything else has no tag. */
const noteNothing: Note = (dependencies, _args, found) => {
  const isNothing = !found || (Array.isArray(found) && found.length === 0)
  if (!isNothing) dependencies.isOpen = true
}

/**
 * Items asked for by their keys, where each is there, change only as they do. In every other answer
 * there may be others.
 */
const noteItems =
  (list: string): Note =>
  ({ tags }, { where, cursor }, found) => {
    const items = (Array.isArray(found) ? found : found ? [found] : []) as readonly Item[]
    for (const { id } of items) tags.add(`${list}:${id}`)
    const keys = keysIn(where)
    if (keys?.by === 'id' && !cursor) for (const id of keys.values) tags.add(`${list}:${id}`)
    else if (keys?.by === 'slug' && !cursor) {
      const slugs = new Set(items.flatMap(({ id, slug }) => (id === '' ? [] : [slug])))
      if (!keys.values.every(slug => slugs.has(slug))) tags.add(list)
    } else tags.add(list)
  }

type Keys = { by: string; values: readonly unknown[] }

/** The keys in a condition that asks for nothing but one kind of them. */
function keysIn(where: unknown): Keys | undefined {
  const [only, ...others] = Object.entries(where ?? {})
  if (!only || others.length > 0) return undefined
  const [by, key] = only
  if (typeof key === 'string') return { by, values: [key] }
  const [condition, ...more] = Object.entries((key as object | null) ?? {})
  if (!condition || more.length > 0) return undefined
  const [operator, value] = condition
  if (operator === 'equals') return { by, values: [value] }
  return operator === 'in' && Array.isArray(value) ? { by, values: value } : undefined
}

function noteItemFields(list: PublicList, type: GraphQLObjectType) {
  for (const field of Object.values(type.getFields())) {
    const { resolve } = field
    if (!resolve) continue
    const note = noteOfField(list, field)
    field.resolve = (item: Item, args, context: Context, info) => {
      const dependencies = dependenciesNow()
      if (dependencies && item.id !== '') note(dependencies, item) // '' is a withdrawn article’s
      return resolve(item, args, context, info)
    }
  }
}

function noteOfField(list: PublicList, field: Field): (to: Dependencies, item: Item) => void {
  const type = getNamedType(field.type)
  const isLink = isObjectType(type) && isPublic(type.name)
  const isToMany = isLink && isListType(getNullableType(field.type))
  if (isToMany || countedList(field) || type.name.endsWith('Connection'))
    return ({ tags }, { id }) => {
      tags.add(`${list}:${id}`).add(`${list}:${id}>`).add(`${list}>`)
    }
  if (!isLink)
    return (to, item) => {
      if (to.latest === item) return
      to.tags.add(`${list}:${item.id}`)
      to.latest = item
    }

  const key = `${field.name}Id`
  return ({ tags }, item) => {
    tags.add(`${list}:${item.id}`)
    const far = item[key]
    if (far === undefined)
      tags.add(type.name) // the far item has the key
    else if (far !== null) tags.add(`${type.name}:${far}`)
  }
}
