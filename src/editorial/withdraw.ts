import { refuse } from '../graphql/refuse'
import { change } from './change'
import { type Reason, reasonArg } from './reason'
import { verb } from './verb'
import { workingCopyOf } from './workingCopy'

export const withdraw = verb<Reason>({
  verb: 'withdraw',
  label: 'Withdraw',
  prompt: 'Take “{itemLabel}” away from readers? They are told that it was withdrawn, and why.',
  success: 'Withdrawn.',
  description: 'Takes a published article away from readers, who are told the reason.',
  args: reasonArg('What readers are told', 'Public: why the article was withdrawn.'),
  reason: ({ reason }) => reason,
  async perform(article, { reason }, context) {
    if (await workingCopyOf(article, context)) {
      refuse(
        'WRONG_STATE',
        `“${article.headline}” has a working copy; publish or discard it first.`,
      )
    }
    return change(
      article,
      { status: 'withdrawn', withdrawnReason: reason, withdrawnAt: new Date() },
      context,
    )
  },
})
