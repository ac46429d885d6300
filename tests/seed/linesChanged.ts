import { diffLines } from 'diff'

/** The lines that differ, as a reviewer sees them: `-` for those that are gone, `+` for new ones. */
export function linesChanged(before: string, after: string): string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map(line => (added ? '+' : '-') + line)
      : [],
  )
}
