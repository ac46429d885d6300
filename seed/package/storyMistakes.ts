import { PlainError } from '../../src/plainError'

/** Lines shown of a long list of mistakes; more would only scroll away. */
const mostShown = 200

/** What is wrong with story packages: one line for each mistake, `file:line: what, and what instead`. */
export class StoryMistakes extends PlainError {
  constructor(readonly lines: readonly string[]) {
    const more = lines.length - mostShown
    super(
      [
        ...lines.slice(0, mostShown),
        ...(more > 0 ? [`… and ${more.toLocaleString('en')} more mistakes`] : []),
      ].join('\n'),
    )
  }
}
