import { isCollection, isMap, isNode, isPair, isScalar, type Node, type YAMLMap } from 'yaml'

/** From where to where something stands in a text. */
export type Span = { start: number; end: number }

/** Where a value stands, without comments behind it and line ends after it. */
export function spanOf(node: Node, text: string): Span {
  const [start, valueEnd] = node.range ?? [0, 0]
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1)
    const end = isPair(last) && isNode(last.value) ? last.value : isNode(last) ? last : undefined
    return { start, end: end ? spanOf(end, text).end : valueEnd }
  }
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK')
  if (!isBlock) return { start, end: valueEnd }
  const source = text.slice(start, valueEnd)
  const keepsLines = /^[|>]\d?\+/.test(source)
  return {
    start,
    end: start + (keepsLines ? source.replace(/\r?\n$/, '') : source.trimEnd()).length,
  }
}

/** The pairs of a map by their keys, each from its key to the end of its value. */
export function pairsOf(map: YAMLMap, text: string): Map<string, Span & { value: Node }> {
  const pairs = new Map<string, Span & { value: Node }>()
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !isNode(value) || !key.range) continue
    pairs.set(String(key.value), { start: key.range[0], end: spanOf(value, text).end, value })
  }
  return pairs
}

/** A map's value under a key, if that is a map. */
export function mapIn(node: unknown, key: string): YAMLMap | undefined {
  const value = isMap(node) ? node.get(key, true) : undefined
  return isMap(value) ? value : undefined
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Where the next line begins; the end of the text after its last line. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** Where the comments begin that stand right above a line. */
export function withOwnComments(text: string, start: number): number {
  let first = start
  while (first > 0) {
    const above = lineStart(text, first - 1)
    if (!/^[ \t]*#/.test(text.slice(above, first))) break
    first = above
  }
  return first
}
