import { bodyText } from '../copydesk/bodyText'
import { type Part, wordDifferences } from '../copydesk/wordDifferences'

type Snapshot = Record<string, unknown>

/** What differs between two revisions in one field. */
export type Difference =
  | { field: string; kind: 'words'; parts: Part[] }
  | { field: string; kind: 'links'; added: string[]; removed: string[] }

/** What only the server writes: when something was published is told by the revision itself. */
const recorded = new Set(['publishedAt', 'modifiedAt', 'withdrawnAt', 'scheduledFor'])

/**
 * Compares two revisions of an item, field by field: texts by word, links by what came and went.
 * Fields that are the same are left out. Without a `before`, everything in `after` is new.
 */
export function differences(before: Snapshot | undefined, after: Snapshot): Difference[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before ?? {})])]
  return fields
    .filter(field => !recorded.has(field))
    .flatMap(field => differenceIn(field, before?.[field], after[field]))
}

function differenceIn(field: string, before: unknown, after: unknown): Difference[] {
  if (isLinks(before) && isLinks(after)) {
    const added = after.filter(slug => !before.includes(slug))
    const removed = before.filter(slug => !after.includes(slug))
    return added.length + removed.length > 0 ? [{ field, kind: 'links', added, removed }] : []
  }
  const [was, is] = [wordsOf(before), wordsOf(after)]
  if (was === is) return []
  return [{ field, kind: 'words', parts: wordDifferences(was, is) }]
}

function isLinks(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return isLinks(value) ? value.join('\n') : bodyText(value)
  return String(value)
}
