import { type ContentList, contentLists } from '../../src/editorial/snapshotOf'
import { storyFields } from '../package/storyFields'

/** What a package says of an item, field by field: as stored, times in ISO 8601, links by slug. */
export type Content = Readonly<Record<string, Value>>
export type Value = string | number | null | object

/**
 * The fields that a story package answers for, each with what it is when the package leaves it out.
 * All others are the newsroom's: a seed neither writes nor compares them.
 */
export const emptyContent: Record<ContentList, Content> = forEachList(list => ({
  ...pick(list, ({ empty }) => empty),
  ...(list === 'Article' && { body: [], originalText: '' }), // they have files of their own
}))

/** The fields that link, and to what; where the empty value is a list, to many. */
export const links: Record<ContentList, Readonly<Record<string, ContentList>>> = forEachList(list =>
  pick(list, ({ linksTo }) => linksTo),
)

/** The content lists in the order in which their items can be made: links point backwards. */
export const loadOrder = ['Source', 'Person', 'Event', 'Quote', 'Article'] as const

function forEachList<T>(make: (list: ContentList) => T): Record<ContentList, T> {
  const made = contentLists.map(list => [list, make(list)])
  return Object.fromEntries(made) as Record<ContentList, T> // fromEntries forgets the keys
}

type Field = (typeof storyFields)[ContentList][string]

function pick<T>(list: ContentList, choose: (field: Field) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    Object.entries(storyFields[list]).flatMap(([name, field]) => {
      const chosen = choose(field)
      return chosen === undefined ? [] : [[name, chosen]]
    }),
  )
}
