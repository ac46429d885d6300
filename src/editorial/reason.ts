import { g } from '@keystone-6/core'

import { prose } from '../fields/words'
import type { L } from './verb'

export type Reason = { reason: string }

/** An argument in which an editor says why. */
export const reasonArg = (label: string, description: string) => ({
  reason: {
    graphql: g.arg({ type: g.nonNull(g.String) }),
    ui: {
      source: {
        field: prose<L>({ validation: { isRequired: true }, ui: { label, description } }),
      },
    },
  },
})
