import { g } from '@keystone-6/core'
import { timestamp } from '@keystone-6/core/fields'

import { refuse } from '../graphql/refuse'
import { change } from './change'
import { type Override, overrideArg, requireChecked } from './requireChecked'
import { type L, verb } from './verb'

export const schedule = verb<Override & { at: Date }>({
  verb: 'schedule',
  label: 'Schedule',
  prompt: 'When should “{itemLabel}” be published?',
  success: 'Scheduled.',
  description: 'Sets the time at which an article, or a working copy, is published by itself.',
  args: {
    at: {
      graphql: g.arg({ type: g.nonNull(g.DateTime) }),
      ui: {
        source: {
          field: timestamp<L>({
            validation: { isRequired: true },
            ui: { label: 'Publish at', description: 'A time to come.' },
          }),
        },
      },
    },
    ...overrideArg,
  },
  reason: ({ override }) => override ?? undefined,
  async perform(article, { at, override }, context) {
    await requireChecked(article, { override }, context)
    if (at.getTime() <= Date.now())
      refuse('VALIDATION_FAILED', 'at: choose a time to come; to publish now, use Publish.')
    if (article.embargoUntil && at < article.embargoUntil)
      refuse('VALIDATION_FAILED', 'at: choose a time after the end of the embargo.')
    return change(article, { status: 'scheduled', scheduledFor: at }, context)
  },
})
