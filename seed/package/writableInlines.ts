import { type DocumentChild, isText } from './documentBlock'
import { tidyInlines } from './tidyInlines'
import { unwritable } from './unwritable'

/** Runs and links in tidy form, without the characters that no body.md may hold. */
export function writableInlines(children: readonly DocumentChild[]): DocumentChild[] {
  return tidyInlines(children.map(writable))
}

function writable(child: DocumentChild): DocumentChild {
  if (isText(child)) return { ...child, text: child.text.replaceAll(unwritable, '') }
  return { ...child, children: child.children.map(writable) }
}
