import { g } from '@keystone-6/core'
import { text } from '@keystone-6/core/fields'

import { refuse } from '../graphql/refuse'
import { dismissalsOf, openIssues, reviewedIssues } from './openIssues'
import { type Reason, reasonArg } from './reason'
import { recordRevision } from './recordRevision'
import { type L, verb } from './verb'

export const dismiss = verb<Reason & { key: string }>({
  verb: 'dismiss',
  label: 'Dismiss a copy issue',
  prompt: 'Let it stand?',
  success: 'It stands.',
  description: 'Lets something that the copy desk found stand, for a reason that is kept.',
  isHidden: true, // the copy-desk panel has its own button beside each issue
  args: {
    key: {
      graphql: g.arg({ type: g.nonNull(g.String) }),
      ui: { source: { field: text<L>({ ui: { label: 'Key of the issue' } }) } },
    },
    ...reasonArg('Why it may stand', 'Kept with the story, for the next editor.'),
  },
  reason: ({ reason }) => reason,
  async perform(article, { key, reason }, context) {
    const issues = await reviewedIssues(article, context)
    if (!issues.some(issue => issue.key === key))
      refuse('VALIDATION_FAILED', 'key: the copy desk finds no such issue in the saved story.')
    if (reason.trim() === '') refuse('VALIDATION_FAILED', 'reason: say why it may stand.')
    const user = await context.prisma.user.findUnique({
      where: { id: context.session?.itemId ?? '' },
    })
    const dismissal = { key, reason, by: user?.name ?? 'Stet', at: new Date().toISOString() }
    const others = dismissalsOf(article).filter(other => other.key !== key)
    const dismissals = [...others, dismissal]
    const open = await openIssues({ ...article, dismissals }, context)
    // The version stays: no form holds dismissals, and whoever is typing must be able to save.
    const dismissed = await context.prisma.article.update({
      where: { id: article.id },
      data: { dismissals, openCopyIssues: open.length },
    })
    await recordRevision(context, 'Article', article.id, 'dismiss')
    return dismissed
  },
})
