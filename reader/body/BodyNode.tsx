import type { ReactNode } from 'react'

import { blockTexts } from '../../src/copydesk/bodyText'
import { type DocumentNode, isNode, isRun, separatorOf } from '../../src/copydesk/documentNode'
import { isWebLink } from '../../src/fields/isWebLink'
import { type Quoted, QuotedRun } from './QuotedRun'

type Props = {
  node: DocumentNode & { bold?: unknown; italic?: unknown; href?: unknown; level?: unknown }
  /** Where the node begins in its block’s plain text. */
  start: number
  /** The quotations of the block. */
  places: readonly Quoted[]
}

/** A node of the document editor’s tree, as HTML; src/fields/body.ts says what there may be. */
export function BodyNode({ node, start, places }: Props): ReactNode {
  const { bold, italic, level, href } = node
  if (isRun(node)) {
    const run = <QuotedRun text={node.text} start={start} places={places} />
    const slanted = italic === true ? <em>{run}</em> : run
    return bold === true ? <strong>{slanted}</strong> : slanted
  }
  const inside = childrenOf(node, start, places)
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>
    case 'heading':
      return level === 3 ? <h3>{inside}</h3> : <h2>{inside}</h2>
    case 'blockquote':
      return <blockquote>{inside}</blockquote>
    case 'unordered-list':
      return <ul>{inside}</ul>
    case 'ordered-list':
      return <ol>{inside}</ol>
    case 'list-item':
      return <li>{inside}</li>
    case 'divider':
      return <hr />
    case 'link':
      return typeof href === 'string' && isWebLink(href) ? <a href={href}>{inside}</a> : inside
    default:
      return inside
  }
}

function childrenOf(node: DocumentNode, start: number, places: readonly Quoted[]) {
  const children = Array.isArray(node.children) ? node.children.filter(isNode) : []
  const separator = separatorOf(children).length
  let at = start
  return children.map(child => {
    const from = at
    at += lengthOf(child) + separator
    return <BodyNode key={from} node={child} start={from} places={places} />
  })
}

const lengthOf = (node: DocumentNode) => blockTexts([node]).join('').length
