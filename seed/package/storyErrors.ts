import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml'
import type { z } from 'zod'

import { PlainError } from '../../src/plainError'

type Place = readonly PropertyKey[]

/** Collects what is wrong with a YAML file, each mistake with the line it stands on. */
export class StoryErrors {
  readonly #lines: string[] = []

  constructor(
    private readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lineCounter: LineCounter,
  ) {}

  /** Reports what the YAML parser could not read. */
  addSyntaxErrors() {
    for (const { pos, message } of this.document.errors) {
      this.#push(this.lineCounter.linePos(pos[0]).line, message.replace(/ at line \d.*/s, ''))
    }
  }

  /** Reports a mistake found by the schema. */
  addIssue(issue: z.core.$ZodIssue) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        this.add([...issue.path, key], `there is no field "${key}" here; check its spelling`)
      }
      return
    }
    this.add(issue.path, `${nameOf(issue.path)}: ${issue.message}`)
  }

  /** Reports a mistake at a place in the file; a missing item is reported where it should be. */
  add(place: Place, message: string) {
    this.#push(this.#lineOf(place), message)
  }

  /** @throws PlainError when anything was reported. */
  throwIfAny() {
    if (this.#lines.length > 0) throw new PlainError(this.#lines.join('\n'))
  }

  #push(line: number, message: string) {
    this.#lines.push(`${this.file}:${line}: ${message}`)
  }

  #lineOf(place: Place): number {
    const parent = this.document.getIn(place.slice(0, -1), true)
    const key = place.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find(item => isScalar(item.key) && item.key.value === key)
      if (pair && isNode(pair.key) && pair.key.range) return this.#line(pair.key.range[0])
    }
    for (let depth = place.length; depth > 0; depth--) {
      const node = this.document.getIn(place.slice(0, depth), true)
      if (isNode(node) && node.range) return this.#line(node.range[0])
    }
    return 1
  }

  #line(offset: number): number {
    return this.lineCounter.linePos(offset).line
  }
}

function nameOf(place: Place): string {
  return place.map(step => (typeof step === 'number' ? `[${step}]` : String(step))).join('.')
}
