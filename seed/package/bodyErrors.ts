import type { Nodes } from 'mdast'

import { PlainError } from '../../src/plainError'
import { unwritable } from './unwritable'

/** Collects what is wrong with a body, each mistake with the line it stands on. */
export class BodyErrors {
  readonly #mistakes: { line: number; sentence: string }[] = []

  /** @param node where it stands; the whole body when left out */
  add(node: Nodes | undefined, what: string, expected: string) {
    const line = node?.position?.start.line ?? 1
    this.#mistakes.push({ line, sentence: `${what}; ${expected}.` })
  }

  /** Reports characters that no body may hold. */
  checkText(markdown: string) {
    markdown.split(/\r\n|[\r\n]/).forEach((text, index) => {
      if (text.search(unwritable) !== -1)
        this.#mistakes.push({
          line: index + 1,
          sentence: 'there is a control character or a broken emoji here; remove it.',
        })
    })
  }

  /** @throws PlainError with a line per mistake, in the order of the file. */
  throwIfAny() {
    if (this.#mistakes.length === 0) return
    const inOrder = this.#mistakes.toSorted((a, b) => a.line - b.line)
    throw new PlainError(
      inOrder.map(({ line, sentence }) => `body.md:${line}: ${sentence}`).join('\n'),
    )
  }
}
