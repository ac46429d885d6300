import { g } from '@keystone-6/core'
import { integer } from '@keystone-6/core/fields'

import { refuse } from '../graphql/refuse'
import { change } from './change'
import { contentOf } from './content'
import type { Snapshot } from './snapshotOf'
import { type L, verb } from './verb'
import { openWorkingCopy, workingCopyOf } from './workingCopy'

export const restore = verb<{ revision: number }>({
  verb: 'restore',
  label: 'Restore a revision',
  prompt:
    'Bring an earlier text of “{itemLabel}” back? A published article gets it as its working copy.',
  success: 'Restored.',
  description:
    'Brings back what an article was at a revision: a draft itself, a published article’s working copy.',
  args: {
    revision: {
      graphql: g.arg({ type: g.nonNull(g.Int) }),
      ui: {
        source: {
          field: integer<L>({
            validation: { isRequired: true, min: 1 },
            ui: { label: 'Revision', description: 'Its number, from the history.' },
          }),
        },
      },
    },
  },
  reason: ({ revision }) => `revision ${revision}`,
  async perform(article, { revision }, context) {
    const found = await context.prisma.revision.findUnique({
      where: { list_item_number: { list: 'Article', item: article.id, number: revision } },
    })
    if (!found) refuse('VALIDATION_FAILED', `revision: this article has no revision ${revision}.`)
    const snapshot = found.snapshot as Snapshot
    const copy = await workingCopyOf(article, context)
    if (copy?.status === 'scheduled')
      refuse(
        'WRONG_STATE',
        `The working copy of “${article.headline}” is scheduled; take it off the schedule first.`,
      )
    if (article.status === 'published') return openWorkingCopy(article, snapshot, context)
    return change(article, await contentOf(context, snapshot, 'set'), context)
  },
})
