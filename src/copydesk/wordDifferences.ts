import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came or went. */
export type Part = { text: string; change: 'same' | 'added' | 'removed' }

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
