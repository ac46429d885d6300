/**
 * Every match of a global expression in a text, as `matchAll` has them, but without a copy of the
 * expression for each text: most of a story’s texts have none.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
