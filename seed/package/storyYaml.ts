import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'

import type { MistakeList } from './mistakeList'
import { yamlFault } from './yamlFault'

export type Place = readonly PropertyKey[]

const faultOfAlias = 'write the value out again here: & and * are not used in packages'
const faultOfTag = 'take the tag (!…) out'
const faultOfDirective = 'take the line that begins with % out'

/** A YAML file, read, with the line on which each part of it stands. */
export class StoryYaml {
  readonly #document: Document.Parsed
  readonly #lineCounter = new LineCounter()

  constructor(
    text: string,
    readonly file: string,
  ) {
    const lineCounter = this.#lineCounter
    this.#document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true })
  }

  /** What it says; undefined, with its mistakes noted, where that cannot be told. */
  read(mistakes: MistakeList): unknown {
    const document = this.#document
    const faults = [
      ...telling([...document.errors, ...document.warnings]).map(error => ({
        offset: this.#startOf(error),
        message: yamlFault(error),
      })),
      ...(document.directives.yaml.explicit ? [{ offset: 0, message: faultOfDirective }] : []),
    ]
    visit(document, {
      Node: (_key, node) => {
        const offset = node.range?.[0] ?? 0
        if (isAlias(node) || node.anchor) faults.push({ offset, message: faultOfAlias })
        else if (node.tag) faults.push({ offset, message: faultOfTag })
      },
    })
    const lines = new Set<number>()
    for (const { offset, message } of faults) {
      const line = this.#lineAt(offset)
      if (!lines.has(line)) mistakes.add(this.file, line, message)
      lines.add(line)
    }
    return faults.length === 0 ? document.toJS() : undefined
  }

  /** The line on which a field or an item begins; of one that is missing, where it should be. */
  lineOf(place: Place): number {
    const parent = this.#document.getIn(place.slice(0, -1), true)
    const key = place.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (pair && isNode(pair.key) && pair.key.range) return this.#lineAt(pair.key.range[0])
    }
    for (let depth = place.length; depth > 0; depth--) {
      const node = this.#document.getIn(place.slice(0, depth), true)
      if (isNode(node) && node.range) return this.#lineAt(node.range[0])
    }
    return 1
  }

  /** The parser reports an open quotation mark where the text ends: at the end of the file. */
  #startOf({ message, pos: [offset] }: YAMLError): number {
    let start = offset
    if (!message.startsWith('Missing closing')) return start
    visit(this.#document, {
      Scalar: (_key, { type, range }) => {
        if (type?.startsWith('QUOTE') && range && range[0] < offset) start = range[0]
      },
    })
    return start
  }

  #lineAt(offset: number): number {
    return Math.max(1, this.#lineCounter.linePos(offset).line)
  }
}

/** One mistake can make many: a tab explains whatever else is found. */
function telling(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return tabs.length > 0 ? tabs : errors
}
