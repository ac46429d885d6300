import { type DocumentNode, isNode, isRun, separatorOf } from './documentNode'

/** A run of text of a block. */
export type Leaf = {
  node: { text: string }
  /** The way to it from the block: the index of a child, of that child's child, and so on. */
  path: number[]
  /** Where it begins in the block's plain text. */
  start: number
  isLinked: boolean
}

/** A block's plain text, as `blockTexts` reads it, and its runs of text in order. */
export function leavesOf(block: unknown): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  const text = isNode(block) ? collect(block, { path: [], start: 0, isLinked: false }, leaves) : ''
  return { text, leaves }
}

function collect(node: DocumentNode, at: Omit<Leaf, 'node'>, leaves: Leaf[]): string {
  if (isRun(node)) {
    leaves.push({ node, ...at })
    return node.text
  }
  if (!Array.isArray(node.children)) return ''
  const children = node.children.filter(isNode)
  const separator = separatorOf(children)
  const isLinked = at.isLinked || node.type === 'link'
  let text = ''
  children.forEach((child, index) => {
    if (index > 0) text += separator
    const [path, start] = [[...at.path, index], at.start + text.length]
    text += collect(child, { path, start, isLinked }, leaves)
  })
  return text
}
