import { type ContentList, contentLists } from '../../src/editorial/snapshotOf'
import { sections, storyFields } from './storyFields'
import type { Story } from './storySchema'
import type { Place } from './storyYaml'

/** An item of a package with every field that packages answer for, those left out as well. */
export type FilledItem = {
  list: ContentList
  slug: string
  place: Place
  content: Readonly<Record<string, unknown>>
}

/** Every item that the `story.yaml` of a package defines. */
export function filledItems(story: Story): FilledItem[] {
  return contentLists.flatMap(list => {
    const section = story[sections[list]]
    const isList = Array.isArray(section)
    const items: { slug: string }[] = isList ? section : [section]
    return items.map((item, index) => ({
      list,
      slug: item.slug,
      place: isList ? [sections[list], index] : [sections[list]],
      content: filled(list, item),
    }))
  })
}

function filled(list: ContentList, item: object): Record<string, unknown> {
  const said: Record<string, unknown> = { ...item }
  const fields = Object.entries(storyFields[list])
  return Object.fromEntries(fields.map(([field, { empty }]) => [field, said[field] ?? empty]))
}
