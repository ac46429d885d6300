import type { Issue } from '../../src/copydesk/issue'

/** What there is to look at, in a few words: "2 errors, 1 warning, 5 hints". */
export function summaryOf(issues: readonly Issue[]): string {
  const counts = (['error', 'warning', 'hint'] as const).flatMap(severity => {
    const count = issues.filter(issue => issue.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'Nothing to mend.' : counts.join(', ')
}
