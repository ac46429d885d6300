import type { DOMEditor } from 'slate-dom'

import { applyToBody } from '../../src/copydesk/applyToBody'
import { leavesOf } from '../../src/copydesk/leavesOf'
import type { Change } from '../../src/copydesk/tidy'

/** Makes text changes in the editor, one after the other, as somebody types them. */
export function changeBody(editor: DOMEditor, changes: readonly Change[]) {
  editor.withoutNormalizing(() => {
    for (const change of changes) {
      const { block } = change
      if (block < 0) continue
      const changed = applyToBody(editor.children, [change])
      const after = leavesOf(Array.isArray(changed) ? changed[block] : undefined).leaves
      leavesOf(editor.children[block]).leaves.forEach(({ node, path }, at) => {
        retype(editor, [block, ...path], node.text, after[at]?.node.text ?? node.text)
      })
    }
  })
}

/** Replaces only what differs, so that a cursor beside it stays where it is. */
function retype(editor: DOMEditor, path: number[], before: string, after: string) {
  if (before === after) return
  const shorter = Math.min(before.length, after.length)
  let offset = 0
  while (offset < shorter && before[offset] === after[offset]) offset++
  let tail = 0
  while (tail < shorter - offset && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const removed = before.slice(offset, before.length - tail)
  const inserted = after.slice(offset, after.length - tail)
  if (inserted) editor.apply({ type: 'insert_text', path, offset, text: inserted })
  if (removed)
    editor.apply({ type: 'remove_text', path, offset: offset + inserted.length, text: removed })
}
