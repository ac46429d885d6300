import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { Article } from '../../editorial/verb'
import { armNext } from './armNext'
import type { ArticleEvent } from './events'
import { nextNumber } from './nextNumber'
import { payloadOf } from './payloadOf'

export type Release = {
  event: ArticleEvent
  article: Article
  occurredAt: Date
  /** The slug it had until now, where it has been given another. */
  formerSlug?: string | undefined
}

/**
 * Writes one delivery of an event for each webhook that wants it, in the transaction that is
 * handed in, with what receivers will be told fixed at this moment.
 */
export async function recordEvent(release: Release, context: Context<Session>) {
  const { prisma } = context.sudo()
  const { event, article } = release
  const webhooks = await prisma.webhook.findMany({
    where: { isActive: true },
    orderBy: { createdAt: 'asc' },
  })
  const wanting = webhooks.filter(webhook => wants(webhook, event))
  if (wanting.length === 0) return

  const payload = await payloadOf(release, context)
  for (const { id: webhookId } of wanting) {
    const line = { webhookId, item: article.id }
    const number = await nextNumber(context)
    await prisma.delivery.create({
      data: { ...line, number, event, slug: article.slug, status: 'pending', payload },
    })
    await armNext(line, context)
  }
}

/** A webhook for which no events were chosen wants all of them. */
function wants({ events }: { events: unknown }, event: ArticleEvent): boolean {
  return Array.isArray(events) && (events.length === 0 || events.includes(event))
}
