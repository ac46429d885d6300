import type { Rule } from '../issue'
import { passagesOf } from '../passagesOf'

export const unbalancedQuotation = {
  severity: 'warning',
  finds:
    'A double quotation mark without its partner: where the quotation ends, only the editor knows.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(({ block, quotations: { unpaired } }) =>
      unpaired.map(at => ({
        message: 'This quotation mark has no partner: set the other one, or delete it.',
        block,
        start: at,
        end: at + 1,
      })),
    ),
} satisfies Rule
