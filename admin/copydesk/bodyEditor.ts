import { type DOMEditor, ELEMENT_TO_NODE } from 'slate-dom'

/**
 * The Slate editor that Keystone's body field runs on, found by the element it is shown in.
 *
 * Keystone hands a value to the editor when it is first shown and never again, so whoever changes a
 * body from outside must do it in the editor: the cursor then stays, and undo takes it back.
 */
export function bodyEditor(shownIn: Element | null): DOMEditor | undefined {
  const element = shownIn?.querySelector<HTMLElement>('[data-slate-editor]')
  const node = element ? ELEMENT_TO_NODE.get(element) : undefined
  return node && isEditor(node) ? node : undefined
}

const isEditor = (node: object): node is DOMEditor => 'withoutNormalizing' in node
