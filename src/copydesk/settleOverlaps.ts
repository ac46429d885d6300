import type { Issue } from './issue'

/**
 * Leaves one issue where two are about the same characters: the earlier of the list.
 *
 * The same characters are the same stretch, stretches that cross, and safe suggestions that touch.
 * An issue inside a longer one (a capital in a paragraph without a source) is another matter; both stay.
 */
export function settleOverlaps(issues: readonly Issue[]): Issue[] {
  const places = issues
    .map((issue, rank) => ({ issue, rank }))
    .toSorted(
      (a, b) => (a.issue.block ?? 0) - (b.issue.block ?? 0) || a.issue.start - b.issue.start,
    )
  const dropped = new Set<Issue>()
  let live: { issue: Issue; rank: number }[] = []
  for (const place of places) {
    const { issue, rank } = place
    if (issue.block === null) continue
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
  if (a.start >= b.end || b.start >= a.end) return false
  const isWithin = (inner: Issue, outer: Issue) =>
    inner.start >= outer.start && inner.end <= outer.end
  const isSame = a.start === b.start && a.end === b.end
  return isSame || Boolean(a.isSafe && b.isSafe) || !(isWithin(a, b) || isWithin(b, a))
}
