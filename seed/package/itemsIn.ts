import { type ContentList, contentLists } from '../../src/editorial/snapshotOf'
import { sections } from './storyFields'
import type { Place } from './storyYaml'

/** An item as `story.yaml` has it, valid or not. */
export type WrittenItem = {
  list: ContentList
  place: Place
  fields: Readonly<Record<string, unknown>>
}

/** Every item in what was read, be the rest of it right or wrong. */
export function itemsIn(story: unknown): WrittenItem[] {
  return contentLists.flatMap(list => {
    const section = sections[list]
    const written = isFields(story) ? story[section] : undefined
    const items = Array.isArray(written) ? [...written.entries()] : []
    if (list === 'Article' && isFields(written))
      return [{ list, place: [section], fields: written }]
    return items.flatMap(([index, fields]) =>
      isFields(fields) ? [{ list, place: [section, index], fields }] : [],
    )
  })
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
