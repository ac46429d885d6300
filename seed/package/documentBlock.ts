/** A block or a link of the document editor's tree (see @keystone-6/fields-document). */
export type DocumentBlock = {
  type: string
  children: DocumentChild[]
  level?: number
  href?: string
}

/** A run of text in one style; `\n` is a line break inside a paragraph. */
export type DocumentText = { text: string; bold?: true; italic?: true }

export type DocumentChild = DocumentBlock | DocumentText

export function isText(child: DocumentChild): child is DocumentText {
  return 'text' in child
}

/** The blocks inside a block; a list or a quotation holds nothing else. */
export function blocksIn(block: DocumentBlock): DocumentBlock[] {
  return block.children.filter((child): child is DocumentBlock => !isText(child))
}
