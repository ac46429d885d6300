type Stretch = { start: number; end: number; numberAt: number }

/** A piece of a run of text: the quotations it is part of, and those to number behind it. */
export type Piece<Place> = { text: string; within: Place[]; numbered: Place[] }

/**
 * Cuts a run of text where quotations begin and end.
 *
 * @param start where the run begins in its block’s plain text
 */
export function cutRun<Place extends Stretch>(
  text: string,
  start: number,
  places: readonly Place[],
): Piece<Place>[] {
  const end = start + text.length
  const cuts = places
    .flatMap(place => [place.start, place.end, place.numberAt])
    .filter(cut => start < cut && cut < end)
  const stops = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b)
  return stops.slice(1).map((to, at) => {
    const from = stops[at] ?? start
    return {
      text: text.slice(from - start, to - start),
      within: places.filter(place => place.start <= from && to <= place.end),
      numbered: places.filter(({ numberAt }) => numberAt === to),
    }
  })
}
