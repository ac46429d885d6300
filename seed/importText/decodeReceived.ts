import { PlainError } from '../../src/plainError'

/** What `Article.originalText` refuses. */
const controlCharacter = /[\x01-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/

/** What it holds, in UTF-16 units. */
const longest = 500_000

/**
 * Reads the bytes of a received text. A byte order mark stays its first character, so that offsets
 * count in the text as it was received.
 *
 * @throws PlainError when it is empty, too long or not a text.
 */
export function decodeReceived(bytes: Uint8Array, name: string): string {
  const text = decode(bytes)
  if (text === undefined || text.includes('\0'))
    throw new PlainError(`${name} is not UTF-8 text: save it as plain text in UTF-8 and try again.`)
  const control = controlCharacter.exec(text)
  if (control)
    throw new PlainError(
      `${name}:${text.slice(0, control.index).split('\n').length}: there is a control character (U+${hex(control[0])}), which no story can hold: delete it and try again.`,
    )
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new PlainError(`${name} has no words in it: give the file that holds the story.`)
  if (text.length > longest)
    throw new PlainError(
      `${name} has ${text.length} characters, and a story has ${longest} at most: split it first.`,
    )
  return text
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
