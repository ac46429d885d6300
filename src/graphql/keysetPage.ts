import { type Edge, type Page, type PageArguments, readPage } from './connection'
import { type CursorValue, sealCursor } from './cursor'
import { refuse } from './refuse'

/** A stored column that an order goes by. Where it is null comes last, either way. */
export type Key<Item> = { by: keyof Item & string; way: 'asc' | 'desc'; isNullable?: boolean }

type Asked = { where: object; orderBy: object[]; take: number }

/**
 * A page of what `find` finds, in the order of `keys`, after a place in that order and not after a
 * number of items: whatever is added or taken away between two pages, an item that stays is on one
 * of them, once.
 *
 * @param purpose what its cursors are good for (`cursorPurpose`)
 * @param keys the order; the last must be unique, and none may be internal, for readers see it
 * @param where what is asked for, and what of it whoever asks may see
 */
export async function keysetPage<Item extends object>({
  purpose,
  keys,
  where,
  find,
  page,
}: {
  purpose: string
  keys: readonly Key<Item>[]
  where: readonly object[]
  find: (asked: Asked) => Promise<Item[]>
  page: PageArguments
}): Promise<Page<Edge<Item>>> {
  const { first, after } = readPage(purpose, page)
  if (after && after.length !== keys.length)
    refuse('VALIDATION_FAILED', 'after: the order has changed; begin again with the first page.')

  const found = await find({
    where: { AND: after ? [...where, beyond(keys, after)] : [...where] },
    orderBy: keys.map(key => inOrder(key)),
    take: first + 1,
  })
  return {
    edges: found.slice(0, first).map(node => ({
      node,
      cursor: sealCursor(
        purpose,
        keys.map(({ by }) => asCursorValue(node[by])),
      ),
    })),
    hasNextPage: found.length > first,
    hasPreviousPage: after
      ? async () => {
          const asked = { where: { AND: [...where, notBeyond(keys, after)] }, orderBy: [] }
          return (await find({ ...asked, take: 1 })).length > 0
        }
      : false,
  }
}

function asCursorValue(value: unknown): CursorValue {
  if (value instanceof Date) return value.toISOString()
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`no order goes by a ${typeof value}`)
}

const inOrder = ({ by, way, isNullable }: Key<never>) => ({
  [by]: isNullable ? { sort: way, nulls: 'last' } : way,
})

/** What comes after a place: the same up to some key, and there beyond it. */
function beyond(keys: readonly Key<never>[], place: readonly CursorValue[]): object {
  const ways = keys.flatMap((key, i) => {
    const value = place[i] ?? null
    if (value === null) return [] // nothing comes after null
    return [{ AND: [...same(keys.slice(0, i), place), beyondKey(key, value)] }]
  })
  // Said first and by itself, this lets an index begin at the place.
  const [lead] = keys
  const value = place[0] ?? null
  const isBound = lead && !lead.isNullable && value !== null
  const bound = isBound ? [{ [lead.by]: { [upTo[lead.way]]: value } }] : []
  return { AND: [...bound, { OR: ways }] }
}

/** What comes up to a place, the place itself included. */
function notBeyond(keys: readonly Key<never>[], place: readonly CursorValue[]): object {
  const ways = keys.map((key, i) => ({
    AND: [...same(keys.slice(0, i), place), beforeKey(key, place[i] ?? null)],
  }))
  return { OR: [...ways, { AND: same(keys, place) }] }
}

const upTo = { asc: 'gte', desc: 'lte' } as const
const past = { asc: 'gt', desc: 'lt' } as const
const before = { asc: 'lt', desc: 'gt' } as const

const same = (keys: readonly Key<never>[], place: readonly CursorValue[]) =>
  keys.map(({ by }, i) => ({ [by]: place[i] ?? null }))

function beyondKey({ by, way, isNullable }: Key<never>, value: CursorValue): object {
  const more = { [by]: { [past[way]]: value } }
  return isNullable ? { OR: [more, { [by]: null }] } : more
}

const beforeKey = ({ by, way }: Key<never>, value: CursorValue) => ({
  [by]: value === null ? { not: null } : { [before[way]]: value },
})
