import { hash } from 'node:crypto'

import type { ContentList } from '../../src/editorial/snapshotOf'
import { filledItems } from '../package/filledItems'
import type { StoryPackage } from '../package/readStoryPackage'
import { type Content, loadOrder } from './emptyContent'

/** One item as a package says it is. */
export type PackageItem = {
  list: ContentList
  /** The slug by which packages name it, which an editor may have changed since. */
  slug: string
  content: Content
  /** Of the content, to compare it with what was loaded before. */
  hash: string
}

/** `Person/kim-jong-un`: what an item is called among all. */
export const keyOf = ({ list, slug }: Pick<PackageItem, 'list' | 'slug'>) => `${list}/${slug}`

/** Every item of a package, in an order in which they can be made: what is linked comes first. */
export function packageItems(story: StoryPackage): PackageItem[] {
  const filled = filledItems(story)
  return loadOrder.flatMap(list => {
    const items = filled.flatMap(item => (item.list === list ? [itemOf(item, story)] : []))
    return list === 'Source' ? firstSourcesFirst(items) : items
  })
}

function itemOf(
  { list, slug, content: said }: ReturnType<typeof filledItems>[number],
  { body, originalText = '' }: StoryPackage,
): PackageItem {
  const files = list === 'Article' ? { body, originalText } : {}
  const content = { ...said, ...files } as Content // it has come through the package's schema
  return { list, slug, content, hash: hash('sha1', JSON.stringify(content), 'base64') }
}

/** Orders sources so that each comes after the ones it belongs to and rests on. */
function firstSourcesFirst(sources: readonly PackageItem[]): PackageItem[] {
  const bySlug = new Map<unknown, PackageItem>(sources.map(source => [source.slug, source]))
  const ordered = new Set<PackageItem>()
  const visit = (source: PackageItem | undefined) => {
    if (!source || !bySlug.delete(source.slug)) return
    visit(bySlug.get(source.content.partOf))
    visit(bySlug.get(source.content.basedOn))
    ordered.add(source)
  }
  sources.forEach(visit)
  return [...ordered]
}
