import { type DocumentNode, isNode, isRun, separatorOf } from '../copydesk/documentNode'
import { isWebLink } from '../fields/isWebLink'
import { escapeHtml, escapeLines } from './escapeHtml'

/**
 * A body as HTML that is also well-formed XML: what the document editor makes (see
 * src/fields/body.ts) and nothing else. Every text is escaped; a link that is not one to the web is
 * its words alone, and so is a node that the editor does not know.
 */
export function bodyHtml(body: unknown): string {
  return nodesIn(body).map(block).join('\n')
}

function block(node: DocumentNode): string {
  switch (node.type) {
    case 'heading':
      return element(levelOf(node), inside(node))
    case 'blockquote':
      return element('blockquote', inside(node))
    case 'ordered-list':
      return element('ol', inside(node))
    case 'unordered-list':
      return element('ul', inside(node))
    case 'list-item':
      return element('li', inside(node))
    case 'list-item-content':
      return inside(node)
    case 'divider':
      return '<hr/>'
    default:
      return holdsBlocks(node) ? inside(node) : element('p', inside(node))
  }
}

function inline(node: DocumentNode): string {
  if (isRun(node)) return run(node)
  const { href }: DocumentNode & { href?: unknown } = node
  if (typeof href !== 'string' || !isWebLink(href)) return inside(node)
  return `<a href="${escapeHtml(href)}">${inside(node)}</a>`
}

function run({ text, bold, italic }: { text: string; bold?: unknown; italic?: unknown }): string {
  const slanted = italic === true ? element('em', escapeLines(text)) : escapeLines(text)
  return bold === true ? element('strong', slanted) : slanted
}

function inside(node: DocumentNode): string {
  return nodesIn(node.children)
    .map(holdsBlocks(node) ? block : inline)
    .join('')
}

function holdsBlocks({ children }: DocumentNode): boolean {
  const nodes = nodesIn(children)
  return nodes.length > 0 && separatorOf(nodes) === '\n'
}

function levelOf({ level }: DocumentNode & { level?: unknown }): string {
  return level === 3 ? 'h3' : 'h2'
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function nodesIn(value: unknown): DocumentNode[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
