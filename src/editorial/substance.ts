import { bodyText } from '../copydesk/bodyText'
import type { Snapshot } from './snapshotOf'

/**
 * Whether a change is one that readers should be told the time of: other words, another quotation,
 * another source. Typography, spacing, capitals and what readers do not see are not.
 */
export function isSubstantive(before: Snapshot, after: Snapshot): boolean {
  return substance(before) !== substance(after)
}

const links = ['quotes', 'people', 'sources', 'events'] as const

function substance(snapshot: Snapshot): string {
  const words = [snapshot.headline, snapshot.summary, bodyText(snapshot.body)]
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return JSON.stringify([words, links.map(link => snapshot[link])])
}
