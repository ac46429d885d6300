import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { refuse } from '../graphql/refuse'

type Links = { partOfId: string | null; basedOnId: string | null }

/**
 * An `afterOperation` hook that keeps chains of sources from closing on themselves: a chain that
 * has no first source cannot be traced. It looks at what has been written, both ways up (part of,
 * rests on), inside the transaction, which its refusal undoes.
 */
export async function refuseLoop({
  item,
  context,
}: {
  item: Links & { id: string }
  context: Context<Session>
}): Promise<void> {
  const ways = { partOf: item.partOfId, basedOn: item.basedOnId }
  for (const [field, first] of Object.entries(ways)) {
    if (await leadsTo(item.id, first, context))
      refuse('VALIDATION_FAILED', `${field}: choose another: this leads back to the source itself.`)
  }
}

/** Whether a source is reached from another, itself included, by going up. */
async function leadsTo(id: string, from: string | null, context: Context<Session>) {
  const seen = new Set<string>()
  let above = from === null ? [] : [from]
  while (above.length > 0) {
    if (above.includes(id)) return true
    above.forEach(one => seen.add(one))
    above = (await linksOf(above, context)).filter(one => !seen.has(one))
  }
  return false
}

async function linksOf(ids: string[], context: Context<Session>): Promise<string[]> {
  const sources = await context.sudo().prisma.source.findMany({ where: { id: { in: ids } } })
  return sources
    .flatMap(({ partOfId, basedOnId }) => [partOfId, basedOnId])
    .filter(id => id !== null)
}
