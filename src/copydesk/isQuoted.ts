import type { Passage } from './passagesOf'
import type { Span } from './place'

/** Whether any of a stretch of a text is somebody else’s words. */
export function isQuoted({ quoted }: Passage, { start, end }: Span): boolean {
  let [low, high] = [0, quoted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quoted[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const candidate = quoted[low]
  return candidate !== undefined && candidate.start < Math.max(end, start + 1)
}
