import { isDeepStrictEqual } from 'node:util'

import * as fc from 'fast-check'
import { Document, isMap, isScalar, parse, type Scalar, visit } from 'yaml'

import type { Story } from '../../seed/package/storySchema'

const styles = [
  ...['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'],
] as readonly Scalar.Type[]

/** A story as YAML: any style of scalar, flow and block, comments, empty lines, odd indentation. */
export function randomLayout(story: Story): fc.Arbitrary<string> {
  return fc
    .record({
      choices: fc.infiniteStream(fc.nat(1_000)),
      indent: fc.constantFrom(2, 3, 4),
      lineWidth: fc.constantFrom(0, 40, 80),
      indentSeq: fc.boolean(),
      flowCollectionPadding: fc.boolean(),
      hasStart: fc.boolean(),
      hasEnd: fc.boolean(),
    })
    .map(({ choices, hasStart, hasEnd, ...layout }) => {
      const next = (most: number) => Number(choices.next().value) % most
      const plain: unknown = JSON.parse(JSON.stringify(story))
      const document = new Document(plain)
      visit(document, {
        Scalar(key, node) {
          if (key !== 'key' && typeof node.value === 'string')
            node.type = styles[next(styles.length)] ?? 'PLAIN'
          if (key !== 'key' && next(8) === 0) node.comment = ' beside it'
        },
        Collection(_, node) {
          node.flow = next(6) === 0
          if (isMap(node) && next(3) === 0)
            node.items = node.items.toSorted(() => (next(2) === 0 ? 1 : -1))
        },
        Pair(_, { key }) {
          if (isScalar(key) && next(8) === 0) key.commentBefore = ' above it\n in two lines'
          if (isScalar(key) && next(12) === 0) key.spaceBefore = true
        },
      })
      if (isMap(document.contents)) document.contents.flow = false
      visit(document, {
        Seq(_, node) {
          if (node.items.length === 0) node.flow = true
        },
      })
      const yaml = `${hasStart ? '# A story.\n---\n' : ''}${document.toString(layout)}`
      const readable = says(yaml, plain) ? yaml : new Document(plain).toString()
      return hasEnd ? readable : readable.replace(/\n$/, '')
    })
}

/** The library cannot write every layout that is asked of it. */
function says(yaml: string, story: unknown): boolean {
  try {
    return isDeepStrictEqual(parse(yaml), story)
  } catch {
    return false
  }
}
