import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'
import { document } from '@keystone-6/fields-document'
import { GraphQLError } from 'graphql'

import { bodyText } from '../copydesk/bodyText'
import { refusing } from './fieldHooks'
import { isWebLink, webLinkAdvice } from './webLink'

/** About 40,000 words: longer than any news story, short enough to answer in one response. */
const maxCharacters = 250_000

/** The story itself, in the document editor: paragraphs, headings, lists, links, block quotes. */
export function body<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  const field = document<L>({
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
  return data => {
    const built = field(data)
    for (const input of [built.input?.create, built.input?.update]) {
      const resolve = input?.resolve as Resolve | undefined // JSON in, JSON out, by the field's type
      if (!input || !resolve) continue
      Object.assign(input, {
        resolve: (value: unknown, ...rest: unknown[]) => {
          refuseMonsters(value)
          return resolve(value, ...rest)
        },
      })
    }
    return built
  }
}

type Resolve = (value: unknown, ...rest: unknown[]) => unknown

/** Blocks and links of a long story by far; the editor tidies a body in time by their square. */
const mostBlocks = 5_000
const mostLinks = 500

/** Refuses a body that would keep the editor's tidying busy for seconds, before it begins. */
function refuseMonsters(body: unknown) {
  let [blocks, links] = [0, 0]
  const walk = (node: unknown, quotes: number) => {
    if (Array.isArray(node)) return node.forEach(child => walk(child, quotes))
    if (typeof node !== 'object' || node === null) return
    const { type, children }: { type?: unknown; children?: unknown } = node
    if (type === 'link') links++
    else if (type !== undefined) blocks++
    const inside = quotes + (type === 'blockquote' ? 1 : 0)
    if (inside > 1) throw new GraphQLError('a quotation cannot stand inside a quotation')
    if (blocks > mostBlocks || links > mostLinks)
      throw new GraphQLError(`write at most ${mostBlocks} blocks and ${mostLinks} links`)
    walk(children, inside)
  }
  walk(body, 0)
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
