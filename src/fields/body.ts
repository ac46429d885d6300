import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'
import { document } from '@keystone-6/fields-document'

import { bodyText } from '../copydesk/bodyText'
import { refusing } from './fieldHooks'
import { isWebLink, webLinkAdvice } from './webLink'

/** About 40,000 words: longer than any news story, short enough to answer in one response. */
const maxCharacters = 250_000

/** The story itself, in the document editor: paragraphs, headings, lists, links, block quotes. */
export function body<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return document<L>({
    formatting: {
      inlineMarks: { bold: true, italic: true },
      listTypes: true,
      headingLevels: [2, 3],
      blockTypes: { blockquote: true },
      softBreaks: true,
    },
    links: true,
    dividers: true,
    hooks: { validate: refusing(problemsIn) },
    ui: { label: 'Body', description: 'The story.' },
  })
}

function* problemsIn(body: unknown): Iterable<string> {
  for (const href of linksIn(body)) {
    if (!isWebLink(href)) yield `the link ${JSON.stringify(href)}: ${webLinkAdvice}`
  }
  const text = bodyText(body)
  if (text.length > maxCharacters)
    yield `write at most ${maxCharacters} characters; this has ${text.length}`
  if (/[\p{Cs}\0]/u.test(text)) yield 'it holds a NUL character or a broken emoji; remove it'
}

function linksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linksIn)
  if (typeof node !== 'object' || node === null) return []
  const { href, children }: { href?: unknown; children?: unknown } = node
  return [...(typeof href === 'string' ? [href] : []), ...linksIn(children)]
}
