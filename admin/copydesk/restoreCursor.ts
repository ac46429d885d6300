import { DOMEditor } from 'slate-dom'

import { bodyEditor } from './bodyEditor'

/**
 * Puts the browser's cursor where the body's editor has its own.
 *
 * The two part when a text is changed while somebody is elsewhere on the page: what they type on
 * their return would begin at the paragraph's start.
 */
export function restoreCursor(shownIn: Element) {
  const editor = bodyEditor(shownIn)
  if (!editor?.selection) return
  const { startContainer, startOffset, endContainer, endOffset } = DOMEditor.toDOMRange(
    editor,
    editor.selection,
  )
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
