import { type Leaf, leavesOf } from './leavesOf'
import type { Change } from './tidy'

/**
 * Makes text changes in a body's tree: the places are those of `blockTexts`, the changes are made one
 * after the other. Marks, links and structure stay; a changed text keeps the marks of its place. The
 * body given is left as it is; changes of the headline and the summary are passed over.
 *
 * @throws RangeError when a change does not fit the text it is to be made in.
 */
export function applyToBody(body: unknown, changes: readonly Change[]): unknown {
  if (!Array.isArray(body)) return body
  const copy: unknown[] = structuredClone(body)
  for (const change of changes) {
    if (change.block < 0) continue
    changeBlock(copy[change.block], change)
  }
  return copy
}

function changeBlock(block: unknown, { start, before, after, rule }: Change) {
  const { text, leaves } = leavesOf(block)
  if (text.slice(start, start + before.length) !== before)
    throw new RangeError(`${rule}: “${before}” is not at ${start} of this block.`)

  // Only what differs is replaced, so that marks on the rest stay where they are.
  let same = 0
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - same &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail++
  const from = start + same
  const to = start + before.length - tail
  const inserted = after.slice(same, after.length - tail)

  const target = leafAt(leaves, from, to)
  if (!target) throw new RangeError(`${rule}: there is no text at ${from} of this block.`)
  let removed = 0
  for (const leaf of leaves) {
    const { node, start: leafStart } = leaf
    const [cutFrom, cutTo] = [from, to].map(at =>
      Math.min(Math.max(at - leafStart, 0), node.text.length),
    )
    const put = leaf === target ? inserted : ''
    removed += (cutTo ?? 0) - (cutFrom ?? 0)
    node.text = node.text.slice(0, cutFrom) + put + node.text.slice(cutTo)
  }
  if (removed !== to - from) throw new RangeError(`${rule}: “${before}” runs over a line’s end.`)
}

/** Where new text goes: where the old begins, or, between two runs, outside a link. */
function leafAt(leaves: readonly Leaf[], from: number, to: number): Leaf | undefined {
  const holds = ({ node, start }: Leaf) => start <= from && from <= start + node.text.length
  if (from < to)
    return leaves.find(leaf => holds(leaf) && from < leaf.start + leaf.node.text.length)
  const candidates = leaves.filter(holds)
  return candidates.find(({ isLinked }) => !isLinked) ?? candidates[0]
}
