import type { Place } from './place'
import { sizeInWord } from './sizeInWord'

/**
 * Texts in which all that is only typography has been made the same, each character with the place
 * it came from.
 */
export type FoldedText = {
  /** The texts it was made of. */
  blocks: readonly string[]
  /** What is left to compare; a line feed stands between two blocks and nowhere else. */
  text: string
  /** Where the characters of `text` came from, run by run (see `originOf`). */
  runs: readonly Run[]
}

/** Characters of a folded text that stand side by side in a block too. */
type Run = {
  /** Offset of the first in the folded text. */
  from: number
  block: number
  /** Where the first begins in its block and where the last ends, which alone may be a longer one. */
  start: number
  end: number
}

/** The one glyph that stands for every quotation mark and apostrophe, single or double. */
export const mark = "'"

const marks = /['"`´\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a«»\u300c-\u300f\u301d-\u301f＂＇]/
const dashes = /[\p{Pd}\u2212]/u
const joiners = /\p{M}/u
/** Soft hyphens, zero-width spaces and signs of direction: they have no width to compare. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** Words with nothing to fold, and single spaces between them. */
const plain = /[!#-&(-,.-_a-~]+(?: [!#-&(-,.-_a-~]+)*/y

/**
 * Folds white space, dashes and quotation marks, and nothing else: words and capitals stay.
 *
 * A run of white space counts as one space, and as none beside a dash or a mark (“O ‘Brien” is
 * “O’Brien”); a run of dashes is one. An accent is the same in one character and in two.
 */
export function foldText(blocks: readonly string[]): FoldedText {
  const runs: Run[] = []
  let text = ''
  for (const [block, source] of blocks.entries()) {
    if (block > 0) {
      runs.push({ from: text.length, block, start: 0, end: 0 })
      text += '\n'
    }
    text += foldBlock(source, block, text.length, runs)
  }
  return { blocks, text, runs }
}

/** Folds one block, which begins at an offset of the folded text, and adds its runs. */
function foldBlock(source: string, block: number, offset: number, runs: Run[]): string {
  let folded = ''
  let before = '' // the last character of it
  let spaceFrom = -1
  for (let at = 0, to = 0; at < source.length; at = to) {
    plain.lastIndex = at
    const isPlain = plain.test(source)
    to = isPlain ? plain.lastIndex : at + 1
    const kind = isPlain ? 'plain' : kindOf(source.charAt(at))
    if (kind === 'invisible') continue
    if (kind === 'space') {
      if (spaceFrom === -1 && before !== '' && before !== mark && before !== '-') spaceFrom = at
      continue
    }
    const last = before === '' ? undefined : runs.at(-1)
    if (last && kind === 'dash' && before === '-') {
      last.end = to
      continue
    }
    if (last && kind === 'joiner' && spaceFrom === -1) {
      const composed = (before + source.charAt(at)).normalize()
      if (composed.length === 1) {
        folded = folded.slice(0, -1) + composed
        before = composed
        last.end = to
        continue
      }
    }
    const isTight = kind === 'mark' || kind === 'dash'
    if (spaceFrom !== -1 && !isTight) {
      addRun(runs, { from: offset + folded.length, block, start: spaceFrom, end: at })
      folded += ' '
    }
    spaceFrom = -1
    addRun(runs, { from: offset + folded.length, block, start: at, end: to })
    const characters = isTight ? (kind === 'mark' ? mark : '-') : source.slice(at, to)
    folded += characters
    before = characters.charAt(characters.length - 1)
  }
  return folded
}

/** Adds a run, or makes the last one longer where it goes on. */
function addRun(runs: Run[], next: Run) {
  const last = runs.at(-1)
  const goesOn =
    last?.block === next.block &&
    last.end === next.start &&
    last.end - last.start === next.from - last.from
  if (goesOn) last.end = next.end
  else runs.push(next)
}

type Kind = 'plain' | 'space' | 'dash' | 'mark' | 'joiner' | 'invisible'

function kindOf(character: string): Kind {
  if (character <= ' ') return /\s/.test(character) ? 'space' : 'plain'
  if (isMark(character)) return 'mark'
  if (dashes.test(character)) return 'dash'
  if (character < '\u00a0') return 'plain'
  if (invisible.test(character)) return 'invisible'
  if (/\s/.test(character)) return 'space'
  return joiners.test(character) ? 'joiner' : 'plain'
}

/** Whether a character is a quotation mark or an apostrophe, of whatever kind. */
export function isMark(character: string): boolean {
  return marks.test(character)
}

/** Whether a character belongs to a word. */
export function isOfWord(character: string | undefined): boolean {
  return character !== undefined && sizeInWord(character, 0) > 0
}

/** Where a character of a folded text came from: its block, and its place there. */
export function originOf({ runs, text }: FoldedText, at: number): Place | undefined {
  if (at < 0 || at >= text.length) return undefined
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (!run) return undefined
  const start = run.start + at - run.from
  const isLast = at + 1 === (runs[low + 1]?.from ?? text.length)
  return { block: run.block, start, end: isLast ? run.end : start + 1 }
}

/** Whether two neighbours in the folded text were neighbours in the block too. */
export function areAdjacent(folded: FoldedText, left: number): boolean {
  const one = originOf(folded, left)
  const other = originOf(folded, left + 1)
  return one !== undefined && one.block === other?.block && one.end === other.start
}
