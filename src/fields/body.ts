import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'
import { document } from '@keystone-6/fields-document'

import { bodyText } from '../copydesk/bodyText'
import { refuse } from '../graphql/refuse'
import { bodyLimits } from './bodyLimits'
import { refusing } from './fieldHooks'
import { isWebLink, webLinkAdvice } from './isWebLink'

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
    // Keystone's editor with the copy desk's panel under it.
    ui: { label: 'Body', description: 'The story.', views: './admin/bodyView' },
  })
  return data => {
    const built = field(data)
    const refuseWith = (problem: string): never =>
      refuse('VALIDATION_FAILED', `${data.listKey}.${data.fieldKey}: ${problem}.`)
    for (const input of [built.input?.create, built.input?.update]) {
      const resolve = input?.resolve as Resolve | undefined // JSON in, JSON out, by the field's type
      if (!input || !resolve) continue
      Object.assign(input, {
        resolve: (value: unknown, ...rest: unknown[]) => {
          const problem = monstrosityIn(value) ?? badLinkIn(value)
          if (problem) refuseWith(problem)
          try {
            return resolve(value, ...rest)
          } catch (error) {
            // The validator's message is pages of JSON; any other error is nobody's fault who writes.
            if (!(error instanceof Error && error.message.startsWith(validatorSays))) throw error
            return refuseWith(notADocument)
          }
        },
      })
    }
    return built
  }
}

type Resolve = (value: unknown, ...rest: unknown[]) => unknown

const validatorSays = 'Invalid document structure'
const notADocument =
  'send it as the editor makes it, such as [{"type":"paragraph","children":[{"text":"…"}]}]'

/** What would keep the editor's tidying busy for seconds, found before it begins. */
function monstrosityIn(body: unknown): string | undefined {
  let [blocks, links, quotes] = [0, 0, 0]
  const walk = (node: unknown, inside: number) => {
    if (Array.isArray(node)) return node.forEach(child => walk(child, inside))
    if (typeof node !== 'object' || node === null) return
    const { type, children }: { type?: unknown; children?: unknown } = node
    if (type === 'link') links++
    else if (type !== undefined) blocks++
    const within = inside + (type === 'blockquote' ? 1 : 0)
    quotes = Math.max(quotes, within)
    walk(children, within)
  }
  walk(body, 0)
  if (quotes > 1) return 'a quotation cannot stand inside a quotation'
  if (blocks > bodyLimits.blocks || links > bodyLimits.links)
    return `write at most ${bodyLimits.blocks} blocks and ${bodyLimits.links} links`
  return undefined
}

const longestShown = 100

function badLinkIn(body: unknown): string | undefined {
  const bad = linksIn(body).find(href => !isWebLink(href))
  if (bad === undefined) return undefined
  return `the link ${JSON.stringify(bad.slice(0, longestShown))}: ${webLinkAdvice}`
}

function* problemsIn(body: unknown): Iterable<string> {
  const text = bodyText(body)
  if (text.length > bodyLimits.characters)
    yield `write at most ${bodyLimits.characters} characters; this has ${text.length}`
  if (/[\p{Cs}\0]/u.test(text)) yield 'it holds a NUL character or a broken emoji; remove it'
}

function linksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linksIn)
  if (typeof node !== 'object' || node === null) return []
  const { href, children }: { href?: unknown; children?: unknown } = node
  return [...(typeof href === 'string' ? [href] : []), ...linksIn(children)]
}
