import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'

import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Story } from '../package/storySchema'
import { isSaid, sameValue } from './sameValue'
import { sectionNames, sections } from './sections'
import type { Names } from './storedStory'
import { storyFields } from './storyItem'
import { mapIn } from './yamlPlaces'

/** Changes a story.yaml value by value: comments and order stay, the layout is the YAML library's. */
export function resetYaml(old: string, wanted: Story, names: Names): string {
  const document = parseDocument(old)
  const root: unknown = document.contents
  const article = mapIn(root, 'article')
  if (!isMap(root) || !article) return old
  resetItem(article, 'Article', wanted.article)
  for (const section of sectionNames) {
    const items = root.get(section)
    const bySlug = new Map<string, object>(wanted[section].map(item => [item.slug, item]))
    const kept = (isSeq(items) ? items.items.filter(item => isMap(item)) : []).filter(map => {
      const now = names[section].get(String(map.get('slug'))) ?? ''
      const item = bySlug.get(now)
      if (item) resetItem(map, sections[section], item)
      return bySlug.delete(now)
    })
    const added = [...bySlug.values()].map(item => document.createNode(item))
    if (wanted[section].length === 0) root.delete(section)
    else if (isSeq(items)) items.items = [...kept, ...added]
    else root.set(section, document.createNode(added))
  }
  return document.toString({ lineWidth: 0 })
}

function resetItem(map: YAMLMap, list: ContentList, wanted: object) {
  const said = new Map<string, unknown>(Object.entries(wanted))
  const was = new Map<string, unknown>(Object.entries(map.toJSON()))
  for (const field of storyFields(list)) {
    const value = said.get(field)
    if (sameValue(list, field, was.get(field), value)) continue
    if (isSaid(list, field, value)) map.set(field, value)
    else map.delete(field)
  }
}
