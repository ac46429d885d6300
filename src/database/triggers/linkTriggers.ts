import { keys, type links } from '../publicLinks'
import { linkTable, put } from './publicHolders'
import { isLinked, isPublished, isSeenElsewhere, noteItem } from './publicItem'
import type { Dialect, Trigger } from './trigger'

/** What is noted of an item of a list that articles link. When it is made nothing links it yet. */
export function linkedListTriggers(
  list: string,
  columns: readonly string[],
  { isChanged }: Dialect,
): Trigger[] {
  const own = keys.filter(([owner]) => owner === list)
  const left = own.map(([, column, far]) =>
    put(`SELECT '${far}:' || OLD."${column}" || '>'
    WHERE OLD."${column}" IS NOT NULL AND ${isChanged(column)}`),
  )
  return [
    {
      name: `PublicChange_${list}_update`,
      ...{ moment: 'AFTER', event: 'UPDATE', on: list },
      when: `(${columns.map(isChanged).join(' OR ')})`,
      where: isLinked(list, 'NEW."id"'),
      does: [noteItem(list, 'NEW."id"'), ...left],
    },
    {
      name: `PublicChange_${list}_delete`,
      ...{ moment: 'BEFORE', event: 'DELETE', on: list },
      where: isLinked(list, 'OLD."id"'),
      does: [noteItem(list, 'OLD."id"')],
    },
  ]
}

/** A link that is made or taken away changes both ends, and may show an item or hide it. */
export function linkTriggers(
  [owner, field, far]: (typeof links)[number],
  dialect: Dialect,
): Trigger[] {
  const ways = [
    { event: 'INSERT', row: 'NEW', looks: { looksAround: true } },
    { event: 'DELETE', row: 'OLD', looks: {} },
  ] as const
  return ways.map(({ event, row, looks }) => {
    const [a, b] = [`${row}."A"`, `${row}."B"`]
    const ends = put(`VALUES ('${owner}:' || ${a} || '>'), ('${far}:' || ${b} || '>')`)
    const shows = noteItem(far, `${b} WHERE NOT ${isSeenElsewhere(far, b, a, dialect)}`)
    return {
      name: `PublicChange_${owner}_${field}_${event.toLowerCase()}`,
      ...{ moment: 'AFTER', event, on: linkTable(owner, field) },
      where: owner === 'Article' ? isPublished(a) : isLinked(owner, a),
      does: owner === 'Article' ? [ends, shows] : [ends],
      ...looks,
    }
  })
}
