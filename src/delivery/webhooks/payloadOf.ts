import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { env } from '../../env'
import { addressesFor } from '../addresses'
import { entryId } from '../entryId'
import { eventName } from './events'
import type { Release } from './recordEvent'

/** The kinds of revision by which readers are told something. */
const releasing = ['seed', 'publish', 'correct', 'withdraw'] as const

/**
 * What receivers are told of an event: only what a reader could read at this moment, and for a
 * withdrawn article only what a reader is told of it.
 */
export async function payloadOf(release: Release, context: Context<Session>): Promise<object> {
  const { event, article, occurredAt, formerSlug } = release
  const { prisma } = context.sudo()
  const { slug } = article
  const releases = await prisma.revision.count({
    where: { list: 'Article', item: article.id, kind: { in: [...releasing] } },
  })
  const found = {
    entryId: entryId('Article', article.id),
    slug,
    ...(formerSlug !== undefined && { formerSlug }),
    url: addressesFor(env).article(slug),
    version: Math.max(releases, 1),
  }
  const named = { event: eventName(event), occurredAt: occurredAt.toISOString() }
  if (event === 'withdrawn') return { ...named, article: found, reason: article.withdrawnReason }

  const shown = {
    ...found,
    headline: article.headline,
    section: article.section,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    modifiedAt: article.modifiedAt?.toISOString() ?? null,
  }
  if (event !== 'corrected') return { ...named, article: shown }
  const correction = await prisma.correction.findFirst({
    where: { articleId: article.id },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, text: true, publishedAt: true },
  })
  return {
    ...named,
    article: shown,
    correction: correction && {
      ...correction,
      publishedAt: correction.publishedAt.toISOString(),
    },
  }
}
