import { queryLimits } from '../../src/graphql/queryLimits'
import type { SelectionPath } from './selectionPaths'

type Tree = Map<string, Tree>

/** Well inside the limit, for the fields that lead to the selection. */
const roomForFields = queryLimits.fields - 20

/**
 * Merges paths into as few selections as the query limits allow; what several paths go through is
 * selected once.
 */
export function mergePaths(paths: readonly SelectionPath[]): string[] {
  const trees: { tree: Tree; fields: number }[] = []
  for (const path of paths) {
    const size = path.steps.length + path.leaves.length
    let last = trees.at(-1)
    if (!last || last.fields + size > roomForFields)
      trees.push((last = { tree: new Map(), fields: 0 }))
    last.fields += add(path, last.tree)
  }
  return trees.map(({ tree }) => print(tree))
}

/** Adds a path and says how many fields that made more. */
function add({ steps, leaves }: SelectionPath, tree: Tree): number {
  let added = 0
  let at = tree
  for (const step of steps) {
    let next = at.get(step)
    if (!next) {
      at.set(step, (next = new Map()))
      added++
    }
    at = next
  }
  for (const leaf of leaves) {
    if (!at.has(leaf)) added++
    at.set(leaf, at.get(leaf) ?? new Map())
  }
  return added
}

function print(tree: Tree): string {
  const fields = [...tree].map(([name, inner]) =>
    inner.size > 0 ? `${name} ${print(inner)}` : name,
  )
  return `{ ${fields.join(' ')} }`
}
