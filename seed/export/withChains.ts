import type { Context } from '../../generated/keystone/types'

const slug = { select: { id: true, slug: true } } as const

/** Sources by their ids, and all that they belong to or rest on, step by step. */
export async function withChains(ids: readonly string[], context: Context) {
  const found = await sourcesBy(ids, context)
  const known = new Set(found.map(({ id }) => id))
  for (let last = found; last.length > 0;) {
    const next = last
      .flatMap(({ partOfId, basedOnId }) => [partOfId ?? [], basedOnId ?? []].flat())
      .filter(id => !known.has(id))
    last = next.length > 0 ? await sourcesBy([...new Set(next)], context) : []
    for (const source of last) known.add(source.id)
    found.push(...last)
  }
  return found.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}

function sourcesBy(ids: readonly string[], context: Context) {
  return context.sudo().prisma.source.findMany({
    where: { id: { in: [...ids] } },
    include: { partOf: slug, basedOn: slug },
  })
}
