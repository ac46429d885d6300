import type { Context } from '../../../generated/keystone/types'
import type { Delivery } from '../../../generated/prisma/client'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { armNext } from './armNext'
import type { DestinationPolicy } from './destination'
import { type Answer, patience, post } from './post'
import { mostTries, restAfter } from './restAfter'
import { secretsOf } from './secrets'
import { signature } from './signature'

/** How long a delivery belongs to whoever tries it; who dies meanwhile leaves it to the others. */
const lease = patience + 5_000

/**
 * Tries a delivery that is due, if no other server is faster, and writes down what came of it. Who
 * is killed between the receiver’s answer and that makes the receiver get it twice, never not at all.
 *
 * @param over ends the attempt, and leaves the delivery as one that was never answered
 * @returns whether it was tried here
 */
export async function deliver(
  delivery: Delivery,
  policy: DestinationPolicy,
  context: Context<Session>,
  over: AbortSignal,
): Promise<boolean> {
  const { prisma } = context.sudo()
  const { id, webhookId, attempts } = delivery
  const webhook = await prisma.webhook.findUnique({ where: { id: webhookId ?? '' } })
  if (!webhook || over.aborted) return false

  const now = new Date()
  const claim = await prisma.delivery.updateMany({
    where: { id, status: 'pending', attempts, nextAttemptAt: { lte: now } },
    data: {
      attempts: attempts + 1,
      lastAttemptAt: now,
      nextAttemptAt: new Date(now.getTime() + lease),
    },
  })
  if (claim.count === 0) return false

  const body = JSON.stringify({ id, ...Object(delivery.payload) })
  const timestamp = Math.floor(now.getTime() / 1_000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Stet-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature({ id, timestamp, body }, await secretsOf(webhook.id, context)),
  }
  const answer = await post({ url: webhook.url, headers, body }, policy, over)
  if (!over.aborted) await settle({ ...delivery, attempts: attempts + 1 }, answer, context)
  return true
}

/** Writes down what came of a try, and lets the next delivery of the line go when this one is over. */
async function settle(delivery: Delivery, answer: Answer, context: Context<Session>) {
  const { id, attempts, webhookId, item } = delivery
  const outcome = outcomeOf(delivery, answer)
  await atomically(context.sudo(), async transaction => {
    const { prisma } = transaction
    // Another server has it when the lease was over before there was an answer.
    const settled = await prisma.delivery.updateMany({
      where: { id, status: 'pending', attempts },
      data: {
        ...outcome,
        responseStatus: 'status' in answer ? answer.status : null,
        nextAttemptAt:
          outcome.status === 'pending' ? new Date(Date.now() + restAfter(attempts)) : null,
      },
    })
    if (settled.count === 0) return
    if (outcome.status !== 'pending') await armNext({ webhookId, item }, transaction)
    if (isGone(answer))
      await prisma.webhook.update({
        where: { id: webhookId ?? '' },
        data: { isActive: false, version: { increment: 1 }, updatedAt: new Date() },
      })
  })
}

/** A receiver says by 410 that it wants nothing more, as Standard Webhooks has it. */
const isGone = (answer: Answer) => 'status' in answer && answer.status === 410

function outcomeOf({ event, attempts }: Delivery, answer: Answer) {
  if ('status' in answer && answer.status >= 200 && answer.status < 300)
    return { status: 'delivered', note: '' }
  if (isGone(answer))
    return { status: 'failed', note: 'It wants nothing more; the webhook has been switched off.' }
  const isLast = event === 'test' || attempts >= mostTries
  return { status: isLast ? 'failed' : 'pending', note: noteOn(answer) }
}

function noteOn(answer: Answer): string {
  if ('problem' in answer) return `Not delivered: ${answer.problem}.`
  const isRedirect = answer.status >= 300 && answer.status < 400
  return isRedirect ? 'It answered with a redirect; give the address it leads to.' : ''
}
