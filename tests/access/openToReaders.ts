import type { List } from './offeredLists'
import { reading } from './policy'

/**
 * The fields that readers may filter and sort by, as `List.field`: their public ones, but no
 * relationship, for Keystone would look past the far list's rules.
 */
export function openToReaders(lists: readonly List[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap(({ listKey, fields }) =>
      (reading[listKey]?.publicFields ?? []).flatMap(key => {
        const kind = fields[key]?.dbField.kind
        return kind === 'relation' || kind === 'none' ? [] : [`${listKey}.${key}`]
      }),
    ),
  )
}
