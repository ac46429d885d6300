import type { Rule } from '../issue'
import { passagesOf } from '../passages'

/** A double quotation mark without its partner: where the quotation ends, only the editor knows. */
export const unbalancedQuotation: Rule = (story, style) =>
  passagesOf(story, style).flatMap(({ block, quotations: { unpaired } }) =>
    unpaired.map(at => ({
      rule: 'unbalancedQuotation',
      severity: 'warning' as const,
      message: 'This quotation mark has no partner: set the other one, or delete it.',
      block,
      start: at,
      end: at + 1,
    })),
  )
