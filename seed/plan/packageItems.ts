import { hash } from 'node:crypto'

import type { ContentList } from '../../src/editorial/snapshotOf'
import type { StoryPackage } from '../package/readStoryPackage'
import { type Content, emptyContent, links, times, type Value } from './emptyContent'

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
  const { article, body, originalText = '' } = story
  return [
    ...firstSourcesFirst(story.sources).map(source => itemOf('Source', source)),
    ...story.people.map(person => itemOf('Person', person)),
    ...story.events.map(event => itemOf('Event', event)),
    ...story.quotes.map(quote => itemOf('Quote', quote)),
    itemOf('Article', { ...article, body, originalText }),
  ]
}

function itemOf<Said extends { slug: string }>(list: ContentList, said: Said): PackageItem {
  const content: Record<string, Value> = { ...emptyContent[list] }
  for (const [field, value] of Object.entries<Value | undefined>(said)) {
    if (value === undefined) continue
    if (times.has(field)) content[field] = new Date(String(value)).toISOString()
    else if (field in links[list] && Array.isArray(value)) content[field] = value.toSorted()
    else content[field] = value
  }
  return { list, slug: said.slug, content, hash: hash('sha1', JSON.stringify(content), 'base64') }
}

type Source = StoryPackage['sources'][number]

/** Orders sources so that each comes after the ones it belongs to and rests on. */
function firstSourcesFirst(sources: readonly Source[]): Source[] {
  const bySlug = new Map(sources.map(source => [source.slug, source]))
  const ordered = new Set<Source>()
  const visit = (source: Source | undefined) => {
    if (!source || ordered.has(source)) return
    bySlug.delete(source.slug) // a chain that closes on itself is left to the database to refuse
    if (source.partOf) visit(bySlug.get(source.partOf))
    if (source.basedOn) visit(bySlug.get(source.basedOn))
    ordered.add(source)
  }
  sources.forEach(visit)
  return [...ordered]
}
