import type { Context } from '../../../generated/keystone/types'
import { addHook, type Changed } from '../../addHook'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { currentAct } from '../../editorial/acting'
import { publicFrom } from '../../editorial/publicFrom'
import type { Article } from '../../editorial/verb'
import { recordEvent } from './recordEvent'
import { releaseEvent } from './releaseEvent'

/**
 * Makes every change of what readers see of an article, however it is made, leave its event for
 * each webhook in the same transaction: there is no change without its event, and no event without
 * its change.
 */
export function announceReleases<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  addHook(lists, 'Article', 'afterOperation', ['create', 'update'], announce)
  return lists
}

async function announce({ context, item, originalItem }: Changed) {
  // The hook is put on articles only.
  const [after, before] = [item as Article, originalItem as Article | undefined]
  await announceRelease({ after, before }, context as Context<Session>)
}

/** Leaves the event of one change of an article, and the end of its embargo, if readers see any. */
export async function announceRelease(
  { after, before }: { after: Article; before?: Article | undefined },
  context: Context<Session>,
) {
  if (!publicFrom(after) && !(before && publicFrom(before))) return
  await atomically(context, async transaction => {
    const { prisma } = transaction.sudo()
    const now = new Date()
    const heldBack = await prisma.embargoEnd.deleteMany({ where: { id: after.id } })
    const event = releaseEvent({
      before,
      after,
      now,
      wasHeldBack: heldBack.count > 0,
      isCorrection: currentAct()?.kind === 'correct',
    })
    if (event) {
      const formerSlug = before && before.slug !== after.slug ? before.slug : undefined
      await recordEvent({ event, article: after, occurredAt: now, formerSlug }, transaction)
    }
    const endsAt = publicFrom(after)
    if (endsAt && endsAt > now) await prisma.embargoEnd.create({ data: { id: after.id, endsAt } })
  })
}
