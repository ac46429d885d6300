/**
 * Texts in which all that is only typography has been made the same, each character with the place
 * it came from.
 */
export type FoldedText = {
  /** The texts it was made of. */
  blocks: readonly string[]
  /** What is left to compare; a line feed stands between two blocks and nowhere else. */
  text: string
  /** For each character of `text`: the index of its block, its first offset there, and its last. */
  block: readonly number[]
  start: readonly number[]
  end: readonly number[]
}

/** The one glyph that stands for every quotation mark and apostrophe, single or double. */
export const mark = "'"

const marks = /['"`´\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a«»\u300c-\u300f\u301d-\u301f＂＇]/
const dashes = /[\p{Pd}\u2212]/u
const joiners = /\p{M}/u
/** Soft hyphens, zero-width spaces and signs of direction: they have no width to compare. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/**
 * Folds white space, dashes and quotation marks, and nothing else: words and capitals stay.
 *
 * A run of white space counts as one space, and as none beside a dash or a mark (“O ‘Brien” is
 * “O’Brien”); a run of dashes is one. An accent is the same in one character and in two.
 */
export function foldText(blocks: readonly string[]): FoldedText {
  const characters: string[] = []
  const [block, start, end]: [number[], number[], number[]] = [[], [], []]

  blocks.forEach((source, index) => {
    const push = (character: string, from: number, to: number) => {
      characters.push(character)
      block.push(index)
      start.push(from)
      end.push(to)
    }
    if (index > 0) push('\n', 0, 0)

    const firstOfBlock = characters.length
    let spaceFrom = -1
    for (let at = 0; at < source.length; at++) {
      const character = source.charAt(at)
      const kind = kindOf(character)
      if (kind === 'invisible') continue
      const last = characters.length - 1
      const before = last >= firstOfBlock ? (characters[last] ?? '') : ''
      if (kind === 'space') {
        if (spaceFrom === -1 && before !== '' && before !== mark && before !== '-') spaceFrom = at
        continue
      }
      if (kind === 'dash' && before === '-') {
        end[last] = at + 1
        continue
      }
      if (kind === 'mark' || kind === 'dash') {
        push(kind === 'mark' ? mark : '-', at, at + 1)
        spaceFrom = -1
        continue
      }
      if (kind === 'joiner' && before !== '' && spaceFrom === -1) {
        const composed = (before + character).normalize()
        if (composed.length === 1) {
          characters[last] = composed
          end[last] = at + 1
          continue
        }
      }
      if (spaceFrom !== -1) push(' ', spaceFrom, at)
      spaceFrom = -1
      push(character, at, at + 1)
    }
  })
  return { blocks, text: characters.join(''), block, start, end }
}

type Kind = 'plain' | 'space' | 'dash' | 'mark' | 'joiner' | 'invisible'

function kindOf(character: string): Kind {
  if (character >= 'a' && character <= 'z') return 'plain'
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
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)
}

/** Whether two neighbours in the folded text were neighbours in the block too. */
export function areAdjacent({ block, start, end }: FoldedText, left: number): boolean {
  return block[left] === block[left + 1] && end[left] === start[left + 1]
}
