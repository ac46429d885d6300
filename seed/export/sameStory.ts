import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Story } from '../package/storySchema'
import { sameValue } from './sameValue'
import { sectionNames, sections } from './sections'
import { storyFields } from './storyItem'

/** Whether two stories would be stored alike, whatever the order in which they name their items. */
export function sameStory(a: Story, b: Story): boolean {
  return (
    sameItem('Article', a.article, b.article) &&
    sectionNames.every(section => {
      const others = new Map<string, object>(b[section].map(item => [item.slug, item]))
      return (
        a[section].length === others.size &&
        a[section].every(item => {
          const other = others.get(item.slug)
          return other !== undefined && sameItem(sections[section], item, other)
        })
      )
    })
  )
}

function sameItem(list: ContentList, a: object, b: object): boolean {
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return storyFields(list).every(field => sameValue(list, field, one.get(field), other.get(field)))
}
