import type { DocumentChild } from './documentBlock'
import { isText } from './documentBlock'

/** Makes one list of lists of a kind that follow each other, as the document editor does. */
export function mergeLists<Block extends DocumentChild>(blocks: readonly Block[]): Block[] {
  const merged: Block[] = []
  for (const block of blocks) {
    const last = merged.at(-1)
    const isOneList =
      last && !isText(last) && !isText(block) && isList(block.type) && last.type === block.type
    if (isOneList) {
      merged[merged.length - 1] = { ...last, children: [...last.children, ...block.children] }
    } else merged.push(block)
  }
  return merged
}

function isList(type: string) {
  return type === 'ordered-list' || type === 'unordered-list'
}
