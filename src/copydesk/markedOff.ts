import { isMark, isOfWord } from './foldText'

/** Marks at the two sides of a stretch of text, as `isOpened` and `isClosed` tell. */
type Sides = { isOpened: boolean; isClosed: boolean }

/**
 * Whether a quotation mark opens right before a stretch of text and one closes right after it.
 *
 * An apostrophe inside a word is neither. The mark may stand after the comma or full stop, or
 * before it.
 */
export function markedOff(text: string, start: number, end: number): Sides {
  return { isOpened: opensBefore(text, start), isClosed: closesAfter(text, end) }
}

function opensBefore(text: string, start: number): boolean {
  const at = text.charAt(start - 1) === ' ' ? start - 2 : start - 1
  return isMark(text.charAt(at)) && !isOfWord(text.charAt(at - 1))
}

function closesAfter(text: string, end: number): boolean {
  let at = end
  while (at < end + 2 && '.,;:!?…'.includes(text.charAt(at) || ' ')) at++
  return isMark(text.charAt(at)) && !isOfWord(text.charAt(at + 1))
}
