import type { Stretch } from './findVerbatim'
import type { FoldedText } from './foldText'

/** A place in a body: the index of its block, and UTF-16 offsets in that block's text. */
export type Place = { block: number; start: number; end: number }

/** Where stretches of a folded text stand in the texts it was made of, a place for each block. */
export function placesOf(stretches: Stretch[], body: FoldedText): Place[] {
  return stretches.flatMap(({ from, to }) => {
    const places: Place[] = []
    let lineFrom = from
    while (lineFrom < to) {
      const lineFeed = body.text.indexOf('\n', lineFrom)
      const lineTo = lineFeed === -1 ? to : Math.min(lineFeed, to)
      const [block, start, end] = [body.block[lineFrom], body.start[lineFrom], body.end[lineTo - 1]]
      if (block !== undefined && start !== undefined && end !== undefined && lineTo > lineFrom)
        places.push({ block, start, end })
      lineFrom = lineTo + 1
    }
    return places
  })
}

/** Orders places as they are read; of two that begin together the shorter comes first. */
export function comparePlaces(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start || a.end - b.end
}

/** Whether two places have a character in common. */
export function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}
