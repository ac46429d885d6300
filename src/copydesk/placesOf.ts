import type { Stretch } from './findVerbatim'
import { originOf, type FoldedText } from './foldText'
import type { Place } from './place'

/** Where stretches of a folded text stand in the texts it was made of, a place for each block. */
export function placesOf(stretches: Stretch[], body: FoldedText): Place[] {
  return stretches.flatMap(({ from, to }) => {
    const places: Place[] = []
    let lineFrom = from
    while (lineFrom < to) {
      const lineFeed = body.text.indexOf('\n', lineFrom)
      const lineTo = lineFeed === -1 ? to : Math.min(lineFeed, to)
      const [first, last] = [originOf(body, lineFrom), originOf(body, lineTo - 1)]
      if (first && last && lineTo > lineFrom)
        places.push({ block: first.block, start: first.start, end: last.end })
      lineFrom = lineTo + 1
    }
    return places
  })
}
