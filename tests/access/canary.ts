import { type GraphQLSchema, getNamedType, getNullableType, isEnumType, isListType } from 'graphql'

import type { Field, List } from './offeredLists'

/** What every canary looks like in an answer; no public item of the story holds anything like it. */
export const canaryPattern = /[Cc]anary|[12]987-\d\d|:1987\d{4}\b|Q1987|"X[A-Z]"/

/** Days of 1987: enough for 300 canaries of one field. */
const dayOf = (n: number) => new Date(Date.UTC(1987, 0, 1 + n))

/** A time that has not come yet, and just as recognisable. */
export const distantFuture = new Date(Date.UTC(2987, 2, 1))

/**
 * A value for a field that gives itself away wherever it turns up: the word canary where text fits,
 * else a day in 1987, a number that begins with 1987, or whatever the field's own checks accept.
 *
 * Enumerations and yes/no cannot hold one; they get one of their values in turn.
 *
 * @param n tells the canaries of one field apart, and orders them
 * @throws when no form fits: a new kind of field needs a form here
 */
export async function canaryFor(
  list: List,
  key: string,
  n: number,
  schema: GraphQLSchema,
): Promise<unknown> {
  const field = list.fields[key]
  if (!field) throw new Error(`${list.listKey} has no field ${key}`)
  const { dbField } = field
  if (dbField.kind !== 'scalar' && dbField.kind !== 'enum')
    throw new Error(`canaryFor: ${list.listKey}.${key} is ${dbField.kind}; teach it that kind`)

  const type = outputTypeOf(list, key, schema)
  const named = type && getNamedType(type)
  if (isEnumType(named)) {
    const { value } = atRound(named.getValues(), n)
    return type && isListType(getNullableType(type)) ? [value] : value
  }
  if (named?.name === 'CalendarDay') return dayOf(n).toISOString().slice(0, 10)

  switch (dbField.kind === 'scalar' ? dbField.scalar : 'String') {
    case 'Int':
      return 19_870_000 + n
    case 'Boolean':
      return n % 2 === 0
    case 'DateTime':
      return dayOf(n)
    case 'Json':
      return type && isListType(getNullableType(type))
        ? acceptedForm(
            list,
            key,
            field,
            textForms(list.listKey, key, n).map(text => [text]),
          )
        : [{ type: 'paragraph', children: [{ text: `Canary ${list.listKey} ${key} ${n}` }] }]
    case 'String':
      return acceptedForm(list, key, field, textForms(list.listKey, key, n))
    default:
      throw new Error(`canaryFor: teach it the type of ${list.listKey}.${key}`)
  }
}

function outputTypeOf(list: List, key: string, schema: GraphQLSchema) {
  const type = schema.getType(list.graphql.names.outputTypeName)
  return type && 'getFields' in type ? type.getFields()[key]?.type : undefined
}

function textForms(listKey: string, key: string, n: number): string[] {
  const kebab = `canary-${listKey}-${key}-${n}`.toLowerCase()
  return [
    `Canary ${listKey} ${key} ${n}`,
    kebab,
    `https://canary.example/${kebab}`,
    `${kebab}@canary.example`,
    dayOf(n).toISOString().slice(0, 10),
    `Q1987${n}`,
    `en-x-canary-n${n}`,
    `X${String.fromCharCode(65 + (n % 26))}`,
  ]
}

/** The first form that the field's own validation lets through. */
async function acceptedForm<Form>(list: List, key: string, field: Field, forms: Form[]) {
  for (const form of forms) {
    const problems: string[] = []
    await field.hooks.validate.create({
      operation: 'create',
      listKey: list.listKey,
      fieldKey: key,
      inputData: { [key]: form },
      resolvedData: { [key]: form },
      inputFieldData: form,
      resolvedFieldData: form,
      item: undefined,
      addValidationError: (problem: string) => void problems.push(problem),
    } as never) // a check of a value needs no context
    if (problems.length === 0) return form
  }
  throw new Error(`canaryFor: teach it a form that ${list.listKey}.${key} accepts`)
}

function atRound<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length]
  if (value === undefined) throw new Error('no values')
  return value
}
