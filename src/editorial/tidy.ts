import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { applyToBody } from '../copydesk/applyToBody'
import { houseStyle } from '../copydesk/houseStyle'
import { type Change, tidy as tidied } from '../copydesk/tidy'
import { refuse } from '../graphql/refuse'
import { giveReason } from './acting'
import { change } from './change'
import { review } from './openIssues'
import { storyOf } from './storyOf'
import { type Article, verb } from './verb'
import { openWorkingCopy, workingCopyOf } from './workingCopy'

export const tidy = verb({
  verb: 'tidy',
  label: 'Tidy',
  prompt:
    'Mend typography, capitals and spacing in “{itemLabel}”? No word inside a quotation changes; a published article is tidied in its working copy.',
  success: 'Tidied. The history lists each change.',
  description:
    'Applies every safe suggestion of the copy desk: to a draft itself, to a published article’s working copy.',
  async perform(article, _args, context) {
    if (article.status !== 'published') return tidyUp(article, context)
    const copy = await workingCopyOf(article, context)
    if (copy?.status === 'scheduled')
      refuse('WRONG_STATE', 'The working copy is scheduled; take it off the schedule first.')
    return tidyUp(await openWorkingCopy(article, undefined, context), context)
  },
})

async function tidyUp(article: Article, context: Context<Session>) {
  const story = await storyOf(article, context)
  const letStand = review(story, article).filter(({ dismissal }) => dismissal)
  const { headline, summary, changes } = tidied(story, houseStyle, letStand)
  if (changes.length === 0)
    refuse('WRONG_STATE', `There is nothing to tidy in “${article.headline}”.`)
  giveReason(reasonFor(changes))
  const body = applyToBody(article.body, changes)
  return change(article, { headline, summary, body }, context)
}

/** Each change with its rule, the same ones told once: “apostrophes: O ‘Brien → O’Brien (5×)”. */
function reasonFor(changes: readonly Change[]): string {
  const counts = new Map<string, number>()
  for (const { rule, before, after } of changes) {
    const told = `${rule}: “${before}” → “${after}”`
    counts.set(told, (counts.get(told) ?? 0) + 1)
  }
  return [...counts].map(([told, n]) => (n > 1 ? `${told} (${n}×)` : told)).join('\n')
}
