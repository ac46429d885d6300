import { isOfWord } from './foldText'
import type { Place } from './placesOf'

/** A mark that opens a passage, until which mark, and from where the passage runs. */
type Open = { closing: string; start: number; depth: number }

const closingOf: Record<string, string> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' }

/**
 * The passages of a body that stand between quotation marks, marks left out; of nested ones the
 * outermost.
 *
 * A quotation that runs on has no closing mark at the end of its paragraph and an opening one at the
 * start of the next: it is a passage in each. A mark that nothing closes opens nothing. Single marks
 * count only where they cannot be apostrophes: see `closesSingle`.
 */
export function quotedPassages(blocks: readonly string[]): Place[] {
  return blocks.flatMap((text, block) => {
    const runsOn = /^\s*[“"„«]/.test(blocks[block + 1] ?? '')
    return passagesIn(text, runsOn).map(([start, end]) => ({ block, start, end }))
  })
}

function passagesIn(text: string, runsOn: boolean): [number, number][] {
  const passages: [number, number][] = []
  let open: Open | undefined
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (open && character === open.closing && closes(text, at, open)) {
      open.depth--
      if (open.depth === 0) {
        passages.push([open.start, at])
        open = undefined
      }
    } else if (open && closingOf[character] === open.closing && character !== open.closing) {
      if (character !== '‘') open.depth++
    } else if (!open && opens(text, at)) {
      open = { closing: closingOf[character] ?? '', start: at + 1, depth: 1 }
    }
  }
  if (open && runsOn && open.closing !== '’') passages.push([open.start, text.length])
  return passages
}

function opens(text: string, at: number): boolean {
  const character = text.charAt(at)
  if (character === '‘') return opensSingle(text, at)
  if (character === '"') return !isOfWord(text.charAt(at - 1)) && !isSpace(text.charAt(at + 1))
  return closingOf[character] !== undefined
}

function closes(text: string, at: number, open: Open): boolean {
  return open.closing === '’' ? closesSingle(text, at) : true
}

/** Not the ‘ of O ‘Brien, nor that of ‘90s; and something has to close it. */
function opensSingle(text: string, at: number): boolean {
  if (isOfWord(text.charAt(at - 1)) || !/\p{L}/u.test(text.charAt(at + 1))) return false
  if (/(?:^|[^\p{L}\p{N}])[ODLd’o] $/u.test(text.slice(Math.max(0, at - 3), at))) return false
  for (let end = text.indexOf('’', at); end !== -1; end = text.indexOf('’', end + 1)) {
    if (closesSingle(text, end)) return true
  }
  return false
}

/** No letter after it and no s before it: ’ is else the apostrophe of didn’t or of the boys’ game. */
function closesSingle(text: string, at: number): boolean {
  return !isOfWord(text.charAt(at + 1)) && !/[s\s]/.test(text.charAt(at - 1))
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}
