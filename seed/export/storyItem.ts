import type { ContentList } from '../../src/editorial/snapshotOf'
import { emptyContent } from '../plan/emptyContent'
import { isSaid } from './sameValue'

/** What a file holds beside story.yaml. */
const elsewhere = new Set(['body', 'originalText'])

/** The fields of an item that a story.yaml can say, in the order in which it says them. */
export function storyFields(list: ContentList): string[] {
  return Object.keys(emptyContent[list]).filter(field => !elsewhere.has(field))
}

/**
 * A row as a story.yaml says it: links by slug, times to the second where nothing is lost by it, and
 * without what is empty.
 */
export function storyItem(list: ContentList, row: object): Record<string, unknown> {
  const stored = new Map(Object.entries(row))
  return Object.fromEntries(
    storyFields(list)
      .map(field => [field, said(stored.get(field))] as const)
      .filter(([field, value]) => isSaid(list, field, value)),
  )
}

function said(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z')
  if (Array.isArray(value)) return value.map(said)
  if (typeof value === 'object' && value !== null && 'slug' in value) return value.slug
  return value
}
