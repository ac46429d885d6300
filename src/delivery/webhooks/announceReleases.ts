import type { BaseListTypeInfo, ListConfig } from '@keystone-6/core/types'

import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { currentAct } from '../../editorial/acting'
import { publicFrom } from '../../editorial/publicFrom'
import type { Article } from '../../editorial/verb'
import { recordEvent } from './recordEvent'
import { releaseEvent } from './releaseEvent'

type AnyList = ListConfig<BaseListTypeInfo>
type Saved = { context: unknown; item: object; originalItem?: object | undefined }

/**
 * Makes every change of what readers see of an article, however it is made, leave its event for
 * each webhook in the same transaction: there is no change without its event, and no event without
 * its change.
 */
export function announceReleases<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  const list = lists.Article as AnyList
  const own = list.hooks?.afterOperation
  if (typeof own === 'function') throw new Error('Article: give afterOperation as an object')
  list.hooks = {
    ...list.hooks,
    afterOperation: {
      ...own,
      create: async saved => {
        await own?.create?.(saved)
        await announce(saved)
      },
      update: async saved => {
        await own?.update?.(saved)
        await announce(saved)
      },
    },
  }
  return lists
}

async function announce({ context, item, originalItem }: Saved) {
  const after = item as Article // the hook is put on articles only
  const before = originalItem as Article | undefined
  if (!publicFrom(after) && !(before && publicFrom(before))) return

  await atomically(context as Context<Session>, async transaction => {
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
