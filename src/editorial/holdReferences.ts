import type { BaseListTypeInfo, ListConfig } from '@keystone-6/core/types'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { refuse } from '../graphql/refuse'
import { currentAct } from './acting'
import { articlesUsing, type UsedList, usedLists } from './articlesUsing'

/**
 * Keeps what a story rests on from being deleted under it: refused while a released article uses
 * it, and while drafts do until somebody who has read their names says so (`unlinkAndDelete`).
 */
export function holdReferences<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  for (const key of usedLists) {
    const list = lists[key] as ListConfig<BaseListTypeInfo>
    const { validate } = { ...list.hooks }
    list.hooks = {
      ...list.hooks,
      validate: {
        ...(typeof validate === 'object' && validate),
        delete: ({ item, context }) =>
          refuseWhileUsed(key, String(item.id), context as unknown as Context<Session>),
      },
    }
  }
  return lists
}

async function refuseWhileUsed(list: UsedList, id: string, context: Context<Session>) {
  const articles = await articlesUsing(list, id, context)
  const what = `This ${list.toLowerCase()} is used by`
  const released = articles.filter(({ status }) => status !== 'draft' && status !== 'inReview')
  if (released.length > 0)
    refuse('REFERENCED', `${what} ${named(released)}. Take it out of there first.`)

  await refuseWhileNeeded(list, id, context)

  const isConfirmed = currentAct()?.kind === 'delete'
  if (articles.length > 0 && !isConfirmed)
    refuse(
      'REFERENCED',
      `${what} ${named(articles)}. To delete it all the same, use “Unlink and delete”.`,
    )
}

/** A quotation must have a speaker, and a verified date the source that verifies it. */
async function refuseWhileNeeded(list: UsedList, id: string, context: Context<Session>) {
  const { prisma } = context.sudo()
  if (list === 'Person') {
    const quotes = await prisma.quote.findMany({
      where: { speakerId: id },
      orderBy: { slug: 'asc' },
    })
    if (quotes.length > 0) {
      const said = quotes.map(({ text }) => `“${text.slice(0, 40)}”`).join(', ')
      refuse(
        'REFERENCED',
        `This person said ${said}. Give each another speaker, or delete it first.`,
      )
    }
  }
  if (list === 'Source') {
    const events = await prisma.event.findMany({
      where: { verifiedById: id },
      orderBy: { slug: 'asc' },
    })
    if (events.length > 0) {
      const verified = events.map(({ name }) => `“${name}”`).join(', ')
      refuse('REFERENCED', `This source verifies the date of ${verified}. Change that first.`)
    }
  }
}

function named(articles: readonly { headline: string; status: string }[]): string {
  return articles.map(({ headline, status }) => `“${headline}” (${status})`).join(', ')
}
