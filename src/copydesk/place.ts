/** A stretch of a text: UTF-16 offsets, the end excluded. */
export type Span = { start: number; end: number }

/** A place in a story: the index of a block, and a stretch of that block's text. */
export type Place = Span & { block: number }

/** Orders places as they are read; of two that begin together the shorter comes first. */
export function comparePlaces(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start || a.end - b.end
}

/** Whether two stretches of one text have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether one stretch of a text holds all of another. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
