type Edit = { from: number; to: number; text: string }

/** Changes to a text by the places of the text as it was. */
export class TextEdits {
  #edits: Edit[] = []

  constructor(readonly text: string) {}

  replace(from: number, to: number, text: string) {
    this.#edits.push({ from, to, text })
  }

  insert(at: number, text: string) {
    this.replace(at, at, text)
  }

  remove(from: number, to: number) {
    this.replace(from, to, '')
  }

  /** A part of the text with its changes; they are made by whoever takes it. */
  take(from: number, to: number): string {
    const inside = (edit: Edit) => from <= edit.from && edit.to <= to
    const taken = this.#edits.filter(inside)
    this.#edits = this.#edits.filter(edit => !inside(edit))
    return applied(this.text, taken, from, to)
  }

  /** The whole text with all changes. */
  result(): string {
    return this.take(0, this.text.length)
  }
}

/** What is put in comes before what is changed at the same place; what overlaps is removed once. */
function applied(text: string, edits: readonly Edit[], from: number, to: number): string {
  const inOrder = edits.toSorted(
    (a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from),
  )
  let [result, at] = ['', from]
  for (const edit of inOrder) {
    result += text.slice(at, edit.from) + edit.text
    at = Math.max(at, edit.to)
  }
  return result + text.slice(at, to)
}
