import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { refuse } from '../graphql/refuse'

/**
 * An `afterOperation` hook that keeps chains of sources from closing on themselves: a chain that
 * has no first source cannot be traced. It looks at what has been written, both ways up (part of,
 * rests on), inside the transaction, which its refusal undoes.
 */
export async function refuseLoop({
  item,
  context,
}: {
  item: { id: string }
  context: Context<Session>
}): Promise<void> {
  const seen = new Set<string>()
  let above = await linksOf([item.id], context)
  while (above.length > 0) {
    if (above.includes(item.id))
      refuse(
        'VALIDATION_FAILED',
        'partOf, basedOn: choose another: this leads back to the source itself.',
      )
    above.forEach(id => seen.add(id))
    above = (await linksOf(above, context)).filter(id => !seen.has(id))
  }
}

async function linksOf(ids: string[], context: Context<Session>): Promise<string[]> {
  const sources = await context.sudo().prisma.source.findMany({ where: { id: { in: ids } } })
  return sources
    .flatMap(({ partOfId, basedOnId }) => [partOfId, basedOnId])
    .filter(id => id !== null)
}
