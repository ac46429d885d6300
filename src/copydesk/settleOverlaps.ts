import type { Issue } from './issue'
import { holds, overlap } from './place'

/**
 * Leaves one issue where two suggest what to put for the same characters, for only one of them can
 * be followed: the earlier of the list.
 *
 * The same characters are the same stretch, stretches that cross, and safe suggestions that touch.
 * One inside a longer one (a capital in a quotation without marks) is another matter; both stay. So
 * does whatever suggests nothing: that a quotation is altered is as true where its mark is wrong.
 */
export function settleOverlaps(issues: readonly Issue[]): Issue[] {
  const suggested = issues
    .map((issue, rank) => ({ issue, rank }))
    .filter(({ issue }) => issue.block !== null && issue.suggestion !== undefined)
    .toSorted(
      (a, b) => (a.issue.block ?? 0) - (b.issue.block ?? 0) || a.issue.start - b.issue.start,
    )
  const dropped = new Set<Issue>()
  let live: typeof suggested = []
  for (const place of suggested) {
    const { issue, rank } = place
    live = live.filter(
      other =>
        !dropped.has(other.issue) &&
        other.issue.block === issue.block &&
        other.issue.end > issue.start,
    )
    for (const other of live) {
      if (!areOfSameCharacters(issue, other.issue)) continue
      dropped.add(other.rank < rank ? issue : other.issue)
    }
    if (!dropped.has(issue)) live.push(place)
  }
  return issues.filter(issue => !dropped.has(issue))
}

function areOfSameCharacters(a: Issue, b: Issue): boolean {
  if (!overlap(a, b)) return false
  if (a.isSafe && b.isSafe) return true
  const isWithin = holds(a, b) || holds(b, a)
  const isSame = holds(a, b) && holds(b, a)
  return isSame || !isWithin
}
