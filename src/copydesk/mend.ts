import type { Issue } from './issue'
import { isQuoted, type Passage } from './passages'
import type { Span } from './words'

/**
 * An issue of typography, capitals or spacing, with its safe suggestion; in somebody else’s words a
 * hint without one, for only the source can say what they are.
 */
export function mend(
  passage: Passage,
  { start, end }: Span,
  { rule, suggestion }: { rule: string; suggestion: string },
): Issue {
  const written = passage.text.slice(start, end)
  const place = { rule, block: passage.block, start, end }
  if (isQuoted(passage, { start, end }))
    return {
      ...place,
      severity: 'hint',
      message: `House style is “${suggestion}”, but “${written}” stands in a quotation: see what the source prints.`,
    }
  return {
    ...place,
    severity: 'warning',
    message: `“${written}” is written “${suggestion}”.`,
    suggestion,
    isSafe: true,
  }
}
