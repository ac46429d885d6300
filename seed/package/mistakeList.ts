import { StoryMistakes } from './storyMistakes'

/** Collects what is wrong with the files of a package, each mistake with the line it stands on. */
export class MistakeList {
  /** By what is said of them, so that nothing is said twice. */
  readonly #mistakes = new Map<string, { file: string; line: number }>()

  add(file: string, line: number, message: string) {
    this.#mistakes.set(`${file}:${line}: ${message}`, { file, line })
  }

  /** @throws StoryMistakes when there are any, each file's in the order of its lines. */
  throwIfAny() {
    if (this.#mistakes.size === 0) return
    const mistakes = [...this.#mistakes]
    const files = [...new Set(mistakes.map(([, { file }]) => file))]
    const inOrder = mistakes.toSorted(
      ([, a], [, b]) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line,
    )
    throw new StoryMistakes(inOrder.map(([said]) => said))
  }
}
