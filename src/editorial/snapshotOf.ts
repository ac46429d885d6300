import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'

/** The lists whose every change is kept. */
export const contentLists = ['Article', 'Quote', 'Person', 'Source', 'Event'] as const
export type ContentList = (typeof contentLists)[number]

/** Everything an item says: its texts, numbers and dates as stored, its links by slug. */
export type Snapshot = Record<string, unknown>

/** Who touched an item and how often is told by its revisions, not inside them. */
const record = new Set([
  ...['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
  ...['openCopyIssues', 'bodyCheck'], // what the copy desk finds follows from the rest
])

/**
 * Reads an item whole. Only the writable side of a link is part of it: an article's quotes belong
 * to the article, a person's articles do not belong to the person.
 */
export async function snapshotOf(
  context: Context<Session>,
  list: ContentList,
  id: string,
): Promise<Snapshot> {
  const { scalars, links } = partsOf(context, list)
  const item = await rowsOf(context, list).findUniqueOrThrow({
    where: { id },
    include: Object.fromEntries(links.map(key => [key, { select: { slug: true } }])),
  })
  return Object.fromEntries([
    ...scalars.map(key => [key, item[key]]),
    ...links.map(key => [key, slugsIn(item[key])]),
  ])
}

type Row = Record<string, unknown>
type Rows = {
  findUniqueOrThrow(args: object): Promise<Row>
  findMany(args: object): Promise<Row[]>
}

/** A list's rows, past every rule: Prisma knows its lists one by one, history all of them alike. */
export function rowsOf(context: Context<Session>, list: ContentList): Rows {
  const delegate = (list[0]?.toLowerCase() + list.slice(1)) as Uncapitalize<ContentList>
  return context.sudo().prisma[delegate] as unknown as Rows
}

/** What a new item's columns hold that nobody has written. */
export function emptySnapshot(context: Context<Session>, list: ContentList): Snapshot {
  const { fields, scalars } = partsOf(context, list)
  return Object.fromEntries(
    scalars.map(key => [key, fields.get(key)?.dbField.default?.value ?? null]),
  )
}

type Field = {
  dbField: { kind: string; list?: string; scalar?: string; default?: { value?: unknown } }
  graphql: { isEnabled: { update: boolean } }
}

/** Keystone's own description of a list says which fields are stored, and which can be written. */
export function partsOf(context: Context<Session>, list: ContentList) {
  const internals = context as unknown as {
    __internal: { lists: Record<string, { fields: Record<string, Field> }> }
  }
  const fields = Object.entries(internals.__internal.lists[list]?.fields ?? {}).filter(
    ([key]) => !record.has(key),
  )
  const keys = (wanted: (field: Field) => boolean) =>
    fields.filter(([, field]) => wanted(field)).map(([key]) => key)
  const isStored = ({ dbField }: Field) => dbField.kind === 'scalar' || dbField.kind === 'enum'
  return {
    fields: new Map(fields),
    scalars: keys(isStored),
    writable: keys(field => isStored(field) && field.graphql.isEnabled.update),
    links: keys(({ dbField, graphql }) => dbField.kind === 'relation' && graphql.isEnabled.update),
  }
}

function slugsIn(linked: unknown): unknown {
  if (Array.isArray(linked)) return linked.map(item => String(item.slug)).toSorted()
  if (typeof linked === 'object' && linked !== null && 'slug' in linked) return linked.slug
  return null
}
