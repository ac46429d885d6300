import { DOMEditor } from 'slate-dom'

import { leavesOf } from '../../src/copydesk/leavesOf'
import { scrollTo } from './scrollTo'

type Place = { block: number; start: number; end: number }

/** Selects a place of the body and brings it into sight; in an editor that may be typed in. */
export function selectInBody(editor: DOMEditor, { block, start, end }: Place) {
  const anchor = pointAt(editor, block, start)
  const focus = pointAt(editor, block, end)
  if (!anchor || !focus) return
  const range = DOMEditor.toDOMRange(editor, { anchor, focus })
  if (!DOMEditor.isReadOnly(editor)) {
    DOMEditor.focus(editor)
    editor.select({ anchor, focus })
  }
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  scrollTo(range)
}

/** Where the editor has a place: the run of text that reaches it, and how far into it. */
function pointAt(editor: DOMEditor, block: number, at: number) {
  const { leaves } = leavesOf(editor.children[block])
  const leaf = leaves.find(({ node, start }) => at <= start + node.text.length)
  return leaf && { path: [block, ...leaf.path], offset: Math.max(0, at - leaf.start) }
}
