import { wordCount } from '../../copydesk/bodyText'
import type { NinjsBody, NinjsText } from './ninjs'

const plain = 'text/plain'

/** Plain texts by role; what is empty is left out, and so is a list of nothing. */
export function plainTexts(texts: Readonly<Record<string, string>>): NinjsText[] | undefined {
  const told = Object.entries(texts).filter(([, value]) => value !== '')
  if (told.length === 0) return undefined
  return told.map(([role, value]) => ({ role, contentType: plain, value }))
}

/**
 * A text as a body. Words and characters (Unicode code points) are those of the plain text, whatever
 * the markup.
 */
export function body(role: string, text: string, html?: string): NinjsBody {
  return {
    role,
    contentType: html === undefined ? plain : 'text/html',
    charCount: [...text].length,
    wordCount: wordCount(text),
    value: html ?? text,
  }
}
