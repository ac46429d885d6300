import { diffWordsWithSpace } from 'diff'

import { bodyText } from '../copydesk/bodyText'

type Snapshot = Record<string, unknown>

/** A run of words that stayed, came or went. */
export type Part = { text: string; change: 'same' | 'added' | 'removed' }

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

/**
 * What stayed, came and went from one text to another, by word. Neighbouring words that changed are
 * told as one run, what went before what came.
 */
export function wordDifferences(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after)
  const parts: Part[] = []
  let [removed, added] = ['', '']
  const tellRun = () => {
    const space = removed && added ? (/\s*$/.exec(removed)?.[0] ?? '') : ''
    const end = added.endsWith(space) ? space.length : 0
    const run = {
      removed: removed.slice(0, removed.length - end),
      added: added.slice(0, -end || undefined),
    }
    if (run.removed) parts.push({ text: run.removed, change: 'removed' })
    if (run.added) parts.push({ text: run.added, change: 'added' })
    if (end > 0) parts.push({ text: space, change: 'same' })
    ;[removed, added] = ['', '']
  }
  for (const [index, change] of changes.entries()) {
    const isStill = !change.added && !change.removed
    const isBetween = removed + added !== '' && index < changes.length - 1
    if (isStill && !(isBetween && change.value.trim() === '')) {
      tellRun()
      parts.push({ text: change.value, change: 'same' })
    } else {
      if (!change.added) removed += change.value
      if (!change.removed) added += change.value
    }
  }
  tellRun()
  return parts
}

function isLinks(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return isLinks(value) ? value.join('\n') : bodyText(value)
  return String(value)
}
