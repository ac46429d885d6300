/** A node of the document editor's tree: a block or link with children, or a run of text. */
export type DocumentNode = { text?: unknown; type?: unknown; children?: unknown }

export function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null
}

/** Whether a node is a run of text. */
export function isRun(node: DocumentNode): node is { text: string } {
  return typeof node.text === 'string'
}

/** What stands in plain text between these children of one node: blocks are lines of it. */
export function separatorOf(children: readonly DocumentNode[]): '' | '\n' {
  return children.some(isInline) ? '' : '\n'
}

function isInline(node: DocumentNode): boolean {
  return isRun(node) || node.type === 'link' || node.type === 'relationship'
}
