import type { Source } from './inSentence'

/** A source on the way to the first one, and how the one before leads to it. */
export type ChainLink<S> = { relation: 'source' | 'partOf' | 'basedOn'; source: S }

/**
 * The sources from one to the first: each report is followed by what it is part of, outlet by
 * outlet, and then by what it rests on.
 *
 * Two reports of a chain may share an outlet. The chain ends where it would come back to a report it
 * has, and outlets where they would come back to themselves.
 */
export function chainOf<S extends Pick<Source, 'slug' | 'partOf' | 'basedOn'>>(
  first: string | null,
  sources: readonly S[],
): ChainLink<S>[] {
  const chain: ChainLink<S>[] = []
  const reports: S[] = []
  let report = untaken(first, sources, reports)
  while (report) {
    chain.push({ relation: reports.length === 0 ? 'source' : 'basedOn', source: report })
    reports.push(report)
    const outlets: S[] = []
    let outlet = untaken(report.partOf, sources, reports)
    while (outlet) {
      chain.push({ relation: 'partOf', source: outlet })
      outlets.push(outlet)
      outlet = untaken(outlet.partOf, sources, [...reports, ...outlets])
    }
    const basis = [report, ...outlets].find(({ basedOn }) => basedOn !== null)?.basedOn ?? null
    report = untaken(basis, sources, reports)
  }
  return chain
}

/** The source of this slug, if there is one and it is not taken. */
function untaken<S extends { slug: string }>(
  slug: string | null,
  sources: readonly S[],
  taken: readonly S[],
): S | undefined {
  const source = sources.findLast(source => source.slug === slug)
  return source && !taken.includes(source) ? source : undefined
}
