import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'

const counters = new WeakMap<object, Promise<{ last: number }>>()

/**
 * The number of the next delivery, in the order in which things happened. Only one transaction
 * writes at a time, and within one the items of a “many” mutation are carried out side by side.
 *
 * @param context that of a transaction
 */
export async function nextNumber(context: Context<Session>): Promise<number> {
  const counter = counters.get(context.prisma) ?? startCounter(context)
  counters.set(context.prisma, counter)
  const counted = await counter
  counted.last += 1
  return counted.last
}

async function startCounter(context: Context<Session>) {
  const { _max } = await context.sudo().prisma.delivery.aggregate({ _max: { number: true } })
  return { last: _max.number ?? 0 }
}
