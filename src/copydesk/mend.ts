import { isQuoted } from './isQuoted'
import type { Finding } from './issue'
import type { Occurrence } from './occurrencesOf'

/**
 * A fault of typography, capitals or spacing, with its safe suggestion; in somebody else’s words a
 * hint without one, for only the source can say what they are.
 */
export function mend({ passage, start, end }: Occurrence, suggestion: string): Finding {
  const written = passage.text.slice(start, end)
  const place = { block: passage.block, start, end }
  if (isQuoted(passage, { start, end }))
    return {
      ...place,
      severity: 'hint',
      message: `House style is “${suggestion}”, but “${written}” stands in a quotation: see what the source prints.`,
    }
  return {
    ...place,
    message: `“${written}” is written “${suggestion}”.`,
    suggestion,
    isSafe: true,
  }
}
