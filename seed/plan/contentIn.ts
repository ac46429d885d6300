import type { ContentList, Snapshot } from '../../src/editorial/snapshotOf'
import { type Content, emptyContent, links, type Value } from './emptyContent'

/** What a snapshot of an item says in the fields that packages answer for. */
export function contentIn(list: ContentList, snapshot: Snapshot): Content {
  return Object.fromEntries(
    Object.entries<Value>(emptyContent[list]).map(([field, empty]) => [
      field,
      asSaid(snapshot[field]) ?? empty,
    ]),
  )
}

/** Times are dates in a snapshot that has just been taken, and text in one that was kept. */
function asSaid(value: unknown): Value | undefined {
  if (value instanceof Date) return value.toISOString()
  return value as Value | undefined // snapshots are JSON
}

/** The same content with its links by other slugs; one for which there is none is left out. */
export function relinked(
  list: ContentList,
  content: Content,
  slugOf: (list: ContentList, slug: string) => string | undefined,
): Content {
  const changed: Record<string, Value> = { ...content }
  for (const [field, far] of Object.entries(links[list])) {
    const value = content[field]
    if (Array.isArray(value))
      changed[field] = value.flatMap(slug => slugOf(far, String(slug)) ?? []).toSorted()
    else if (typeof value === 'string') changed[field] = slugOf(far, value) ?? null
  }
  return changed
}

/** Whether relinked content has every link that it had before. */
export function hasAllLinks(list: ContentList, content: Content, changed: Content): boolean {
  const count = (value: Value | undefined) =>
    Array.isArray(value) ? value.length : Number(!!value)
  return Object.keys(links[list]).every(field => count(content[field]) === count(changed[field]))
}
