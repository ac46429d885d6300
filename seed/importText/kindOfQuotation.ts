import { wordCount } from '../../src/copydesk/bodyText'
import { opensSentence } from '../../src/copydesk/opensSentence'
import type { Quotation } from './quotations'

export type QuotationKind = 'direct' | 'partial' | 'term'

/** More words than a name or a coined expression has. */
const mostWordsOfTerm = 4

/** What comes before a name or an expression that is only called so. */
const naming =
  /\b(?:so-called|called|named|nicknamed|dubbed|known as|entitled|titled|branded|labell?ed|termed|codenamed|(?:word|term|phrase|title|nickname|slogan|motto|song|film|movie|book|novel|play|album|single|show|series|ship|boat|exhibition|documentary|poem|painting|opera|symphony))[,:]?\s*$/iu

/** What comes before an expression that its owner has used: his promised “gift”. */
const used =
  /(?<owner>\b(?:his|her|their|its)|[’']s?) (?:[\p{L}-]+ )?(?:promised|pledged|threatened|vowed|declared|proclaimed|self-styled)\s*$/iu

/** Whether only its owner's use of an expression is told, and where that owner stands. */
export function ownerOf(text: string, { words, marked }: Quotation) {
  if (wordCount(words) > mostWordsOfTerm) return undefined
  const before = text.slice(Math.max(0, marked.start - 80), marked.start)
  const match = used.exec(before)
  const owner = match?.groups?.['owner']
  if (!match || owner === undefined) return undefined
  const at = marked.start - before.length + match.index
  return { at, isPronoun: /^\p{L}/u.test(owner), word: owner, end: marked.start }
}

/**
 * What a quotation is by its form: whole sentences are direct, a few words in somebody's sentence
 * partial, a name or an expression a term.
 */
export function kindOfQuotation(
  text: string,
  { words, marked: { start, end } }: Quotation,
  isSaid: boolean,
): QuotationKind {
  const before = text.slice(Math.max(0, start - 80), start)
  const isShort = wordCount(words) <= mostWordsOfTerm
  if (isShort && (naming.test(before) || used.test(before))) return 'term'
  const opens = opensSentence(text, start)
  if (!isSaid && isShort && !(opens && /[.!?…,]$/.test(words))) return 'term'
  if (!isSaid && isTitle(words)) return 'term'
  const isSentence = /^["“‘'«([]*[\p{Lu}\p{N}]/u.test(words) && wordCount(words) > 1
  const isBroughtIn = /(?:[,:;—–-]|^)\s*$/.test(before)
  const goesOn = /^["”’'»“]?\s*,? \p{Ll}/u.test(text.slice(end)) && opens && !/[.!?,…]$/.test(words)
  if (opens && !goesOn) return 'direct'
  return isSentence && isBroughtIn ? 'direct' : 'partial'
}

function isTitle(words: string): boolean {
  const named = words
    .split(/\s+/)
    .filter(word => !/^(?:of|the|a|an|and|in|on|for|to|with)$/.test(word))
  return named.length > 1 && named.every(word => /^\p{Lu}/u.test(word)) && !/[.!?,…]$/.test(words)
}
