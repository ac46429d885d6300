import { readFileSync } from 'node:fs'

import {
  buildSchema,
  getNamedType,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
} from 'graphql'

import type { RandomNumbers } from '../faults/randomNumbers'

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))

const roots = {
  Article: 'articles',
  Quote: 'quotes',
  Person: 'people',
  Source: 'sources',
  Event: 'events',
}
type List = keyof typeof roots
const lists = Object.keys(roots) as List[]

/** What readers may neither filter by nor see; those signed in are asked for it too. */
const forReaders = new Set([
  ...['headline', 'alternativeHeadline', 'summary', 'dateline', 'byline', 'section', 'language'],
  ...['slug', 'publishedAt', 'modifiedAt', 'text', 'kind', 'saidOn', 'name', 'givenName', 'id'],
  ...[
    'familyName',
    'jobTitle',
    'affiliation',
    'description',
    'shortName',
    'country',
    'publishedOn',
  ],
  ...['factuality', 'location', 'dateAsWritten', 'date', 'earliestDate', 'latestDate'],
])

/** Texts that engines compare in ways of their own: capitals, accents, wildcards, escapes, orders. */
const tricky = [
  ...['', '%', '_', '\\', '\\\\', 'a%', '_a', "'", '"', '’', 'É', 'é', 'E\u0301', 'ß', 'İ', 'ı'],
  ...['A', 'a', 'Z', 'z', '-', ' ', '9', '김', '🗞', '\uffff', 'the', 'THE', 'kim', 'KIM', 'o’b'],
]

/**
 * Queries over everything that lists can be filtered and ordered by, made of the schema and of
 * texts that are in the database. Each has an order that leaves nothing open.
 *
 * @param words texts that are found, in part or whole
 */
export function generatedQueries(
  count: number,
  {
    random,
    words,
    isReader,
  }: { random: RandomNumbers; words: readonly string[]; isReader: boolean },
): string[] {
  const pick = <T>(from: readonly T[]): T => {
    const one = from[random.below(from.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
  const text = (): string => {
    const from = random.below(4) === 0 ? pick(tricky) : pick(words)
    const start = random.below(Math.max(1, from.length - 3))
    const part = Array.from(from.slice(start, start + 1 + random.below(8))).join('')
    const shaped = pick([part, from.slice(0, 60), part.toUpperCase(), part.toLowerCase()])
    return JSON.stringify(shaped.replaceAll(/\p{Cs}/gu, ''))
  }
  const value = (type: string): string => {
    if (type === 'Int') return String(random.below(12) - 1)
    const day = () => new Date(Date.UTC(2015, random.below(150), random.below(28))).toISOString()
    if (type === 'DateTime') return JSON.stringify(day())
    if (type === 'CalendarDay') return JSON.stringify(day().slice(0, 10))
    return text()
  }
  const filter = (type: GraphQLInputObjectType, depth = 0): string => {
    const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'not' || depth < 2)
    const { name, type: wanted } = pick(fields)
    const named = getNamedType(wanted)
    if (isInputObjectType(named)) return `{ ${name}: ${filter(named, depth + 1)} }`
    const one = () => (isEnumType(named) ? pick(named.getValues()).name : value(named.name))
    return String(wanted).startsWith('[')
      ? `{ ${name}: [${one()}, ${one()}] }`
      : `{ ${name}: ${one()} }`
  }
  const input = (name: string) => schema.getType(name) as GraphQLInputObjectType // by its name

  const where = (list: List, depth = 0): string => {
    const fields = Object.values(input(`${list}WhereInput`).getFields())
    const own = fields.filter(({ name, type }) => {
      const far = getNamedType(type).name
      const isLink = far.endsWith('ManyRelationFilter') || far.endsWith('WhereInput')
      return isReader ? !isLink && forReaders.has(name) : !(isLink && depth > 0)
    })
    const some = Array.from({ length: 1 + random.below(2) }, () => {
      const { name, type } = pick(own)
      const named = getNamedType(type).name
      if (['AND', 'OR', 'NOT'].includes(name)) return `{ ${name}: [${where(list, 1)}] }`
      const far = lists.find(
        one => named === `${one}WhereInput` || named === `${one}ManyRelationFilter`,
      )
      if (far && named.endsWith('ManyRelationFilter'))
        return `{ ${name}: { ${pick(['some', 'none', 'every'])}: ${where(far, 1)} } }`
      if (far) return `{ ${name}: ${where(far, 1)} }`
      if (named.endsWith('WhereInput') || named.endsWith('ManyRelationFilter')) return '{}'
      return `{ ${name}: ${filter(input(named))} }`
    })
    return `{ ${pick(['AND', 'AND', 'OR', 'NOT'])}: [${some}] }`
  }

  const scalars = (list: List): string[] => {
    const type = schema.getType(list)
    if (!isObjectType(type)) throw new Error(`no list ${list}`)
    return Object.values(type.getFields())
      .filter(({ args, type: of }) => args.length === 0 && isLeaf(getNamedType(of)))
      .map(({ name }) => name)
      .filter(name => (isReader ? forReaders.has(name) : name !== 'preview'))
  }
  const order = (list: List) => {
    const able = Object.keys(input(`${list}OrderByInput`).getFields()).filter(
      name => !isReader || forReaders.has(name),
    )
    return `[{ ${pick(able)}: ${pick(['asc', 'desc'])} }, { slug: ${pick(['asc', 'desc'])} }]`
  }
  const nested: Record<List, readonly [string, List][]> = {
    Article: [
      ['quotes', 'Quote'],
      ['people', 'Person'],
      ['events', 'Event'],
      ['sources', 'Source'],
    ],
    Quote: [['articles', 'Article']],
    Person: [
      ['articles', 'Article'],
      ['quotes', 'Quote'],
    ],
    Source: [['quotes', 'Quote']],
    Event: [
      ['people', 'Person'],
      ['articles', 'Article'],
    ],
  }

  return Array.from({ length: count }, () => {
    const list = pick(lists)
    const [link, far] = pick(nested[list])
    const filtered = where(list)
    const page = `orderBy: ${order(list)}, take: ${1 + random.below(20)}, skip: ${random.below(4)}`
    const [own, theirs] = [scalars(list), scalars(far)]
    const selected = [pick(own), pick(own), pick(own)]
    const inner = `${link}(where: ${where(far)}, orderBy: ${order(far)}, take: 3) { slug ${pick(theirs)} }`
    return `{
      rows: ${roots[list]}(where: ${filtered}, ${page}) { slug ${selected.join(' ')} ${inner} }
      count: ${roots[list]}Count(where: ${filtered})
    }`
  })
}

const isLeaf = (type: unknown) => isScalarType(type as never) || isEnumType(type as never)
