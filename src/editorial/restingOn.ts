import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { inPortions } from '../database/inPortions'

/**
 * The ids of a source and of everything that rests on it, at any distance: its reports, what took
 * something from them, and so on. A chain that has been closed into a circle past the rules ends
 * where it began.
 */
export async function restingOn(id: string, context: Context<Session>): Promise<string[]> {
  const { prisma } = context.sudo()
  const found = new Set([id])
  let nearest = [id]
  while (nearest.length > 0) {
    const next: string[] = []
    for (const ids of inPortions(nearest)) {
      const where = { OR: [{ partOfId: { in: ids } }, { basedOnId: { in: ids } }] }
      next.push(...(await prisma.source.findMany({ where, select: { id: true } })).map(s => s.id))
    }
    nearest = [...new Set(next)].filter(next => !found.has(next))
    nearest.forEach(next => found.add(next))
  }
  return [...found]
}
