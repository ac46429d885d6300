import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
} from 'graphql'

import { markdownTable } from '../access/markdownTable'
import { reading } from '../access/policy'

type Field = GraphQLField<unknown, unknown>

/** Keystone's own, for its admin UI: nothing in it is for readers. */
const ofTheAdminUi = new Set(['KeystoneMeta'])

/** Fields that Keystone makes, and says nothing of. */
const madeByKeystone: Readonly<Record<string, string>> = {
  id: 'The database’s own key; see “Keys”.',
  document: 'The document editor’s tree; see “Text”.',
}

function meaningOf(type: GraphQLNamedType, field: Field): string {
  const said = field.description ?? madeByKeystone[field.name]
  if (said) return said.replaceAll(/\s+/g, ' ')
  const takes = (argument: string) => field.args.some(({ name }) => name === argument)
  if (takes('orderBy')) return `Every \`${getNamedType(field.type).name}\`, in pages.`
  if (takes('where')) return `One \`${getNamedType(field.type).name}\` by its key, or null.`
  throw new Error(`${type.name}.${field.name} has no description: give it one`)
}

/** What readers see of each type, reached from the queries that they may ask. */
export function contractTables(schema: GraphQLSchema): string {
  const query = schema.getQueryType()
  if (!query) throw new Error('there are no queries')
  const asked = publicFields(query)
  const [objects, enums] = reached(asked)

  const sections = new Map<string, string[]>()
  for (const type of objects) {
    const section = sectionOf(type)
    sections.set(section, [...(sections.get(section) ?? []), type.name])
  }
  return [
    `### Queries\n\n${fieldTable(query, asked, 'Query')}`,
    ...[...sections].map(([section, names]) => `### ${names.join(', ')}\n\n${section}`),
    `### Values\n\n${markdownTable([
      ['Type', 'Values'],
      ...enums.map(type => [
        `\`${type.name}\``,
        type
          .getValues()
          .map(({ name }) => `\`${name}\``)
          .join(', '),
      ]),
    ])}`,
  ].join('\n\n')
}

/** What there is to say of a type; connections and edges that differ in the item only are alike. */
function sectionOf(type: GraphQLObjectType): string {
  const about = type.description ? `${type.description}\n\n` : ''
  const item = /^(.+)(Connection|Edge)$/.exec(type.name)?.[1]
  return about + fieldTable(type, publicFields(type), 'Field', item)
}

function fieldTable(
  type: GraphQLNamedType,
  fields: readonly Field[],
  heading: string,
  item?: string,
): string {
  const typeOf = (field: Field) =>
    item === undefined ? String(field.type) : String(field.type).replace(item, '…')
  return markdownTable([
    [heading, 'Type', 'Meaning'],
    ...fields.map(field => [
      `\`${field.name}\`${argumentsOf(field)}`,
      `\`${typeOf(field)}\``,
      meaningOf(type, field) +
        (field.deprecationReason ? ` Deprecated: ${field.deprecationReason}` : ''),
    ]),
  ])
}

/** Names of arguments; what every list takes is said once, in the text above the tables. */
function argumentsOf({ args }: Field): string {
  const isList = ['where', 'orderBy', 'take'].every(name => args.some(arg => arg.name === name))
  if (isList) return ' (list)'
  return args.length > 0 ? ` (${args.map(({ name }) => `\`${name}\``).join(', ')})` : ''
}

/** Of a list's type what the policy says, of any other type all; counts stand beside their lists. */
function publicFields(type: GraphQLObjectType): Field[] {
  const fields = type.getFields()
  const open = reading[type.name]?.publicFields
  return Object.values(fields).filter(
    field =>
      isForReaders(field) &&
      (open?.includes(field.name) ?? true) &&
      !(field.name.endsWith('Count') && field.name.slice(0, -'Count'.length) in fields),
  )
}

function isForReaders({ type }: Field): boolean {
  const { name } = getNamedType(type)
  return reading[name]?.seenWhen !== 'never' && !ofTheAdminUi.has(name)
}

/** Every type that the fields lead to, in the order in which they do; those with values apart. */
function reached(fields: readonly Field[]) {
  // A set hands out what is added while it is read.
  const types = new Set(fields.map(({ type }) => getNamedType(type)))
  for (const type of types)
    if (isObjectType(type))
      for (const field of publicFields(type)) types.add(getNamedType(field.type))
  const all = [...types]
  return [all.filter(isObjectType), all.filter(isEnumType)] as const
}
