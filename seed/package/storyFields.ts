import { type ContentList, contentLists } from '../../src/editorial/snapshotOf'
import { fieldFacts } from './fieldSchemas'
import { itemSchemas } from './storySchema'

/** Where in `story.yaml` the items of a list stand. */
export const sections = {
  Article: 'article',
  Quote: 'quotes',
  Person: 'people',
  Source: 'sources',
  Event: 'events',
} as const satisfies Record<ContentList, string>

export type EmptyValue = string | number | null | readonly never[]

/** What a story package can say in a field of an item. */
export type StoryField = {
  /** What it is when the package leaves it out. */
  empty: EmptyValue
  isRequired: boolean
  /** The list whose items it links, by slug: many where `empty` is a list, else one. */
  linksTo?: ContentList
}

/**
 * The fields that `story.yaml` answers for, read from its schema. The article's body and its text as
 * received are not among them: they have files of their own.
 */
export const storyFields = Object.fromEntries(
  contentLists.map(list => [list, fieldsOf(list)]),
) as Record<ContentList, Readonly<Record<string, StoryField>>> // fromEntries forgets the keys

function fieldsOf(list: ContentList): Record<string, StoryField> {
  return Object.fromEntries(
    Object.entries(itemSchemas[list].shape).map(([field, schema]) => {
      const isRequired = schema.type !== 'optional'
      const facts = fieldFacts.get(schema.type === 'optional' ? schema.unwrap() : schema)
      if (!facts) throw new Error(`${list}.${field} is not made by fieldSchemas.ts`)
      return [field, { isRequired, ...facts }]
    }),
  )
}
