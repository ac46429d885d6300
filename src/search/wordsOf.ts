/** A word of a text, folded, with where it stands there: UTF-16 offsets, the end not included. */
export type FoundWord = { word: string; start: number; end: number }

/**
 * Letters of scripts that put no space between words, and of Korean, which puts its particles right
 * behind them: each counts as a word, so that whoever types two is answered with the two side by side.
 */
const standsAlone = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Yi'],
  ...['Thai', 'Lao', 'Khmer', 'Myanmar'],
]
  .map(script => `\\p{scx=${script}}`)
  .join('')
/** A Korean syllable whose parts were written one by one, as some file systems do. */
const jamo = '[\\u1100-\\u115f][\\u1160-\\u11a7]+[\\u11a8-\\u11ff]*'
/** An apostrophe to readers, a letter to Unicode. */
const mark = '\\u02b9-\\u02bd'
/** Accents and vowel signs; soft hyphens and other signs that have no width. */
const joined = '\\p{M}\\p{Cf}'

/** Most words of English, told without asking what kind of character each of theirs is. */
const plain = '[A-Za-z0-9]+(?=[ ,.])'

const pattern = new RegExp(
  `${plain}|${jamo}|(?=[\\p{L}\\p{N}])[${standsAlone}][${joined}]*` +
    `|(?:(?![${mark}${standsAlone}])[\\p{L}\\p{N}][${joined}]*)+`,
  'gu',
)

/**
 * The words of a text as the search compares them: capitals, accents, ligatures and every sign
 * between words are the same to it. “O’Brien”, "O'Brien" and "o ‘brien" are the words o and brien.
 */
export function wordsOf(text: string): FoundWord[] {
  const words: FoundWord[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match
    const word = foldWord(written)
    if (word !== '') words.push({ word, start: match.index, end: pattern.lastIndex })
  }
  return words
}

/**
 * Accents, points and stretches of European and Semitic letters. Elsewhere such a sign is a vowel, and
 * in Japanese (U+3099, U+309A) it makes another letter.
 */
const accents =
  /(?=\p{M})(?!\u3099|\u309a)[\p{sc=Inherited}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]|\u0640/gu

/** Letters that Unicode does not take apart, but that people do who lack the key. */
const letters: Record<string, string> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ŧ: 't' },
}

function foldWord(written: string): string {
  if (/^[a-z0-9]+$/i.test(written)) return written.toLowerCase()
  const taken = written.normalize('NFKD').replace(accents, '')
  const folded = Array.from(taken, letter => {
    // There and back again, for letters that have one capital between them: ß is ss, ς is σ.
    const small = letter.toLowerCase().toUpperCase().toLowerCase()
    return letters[small] ?? small
  })
  return folded
    .join('')
    .replace(/[^\p{L}\p{N}\p{M}]|[\u02b9-\u02bd]/gu, '')
    .normalize('NFKC')
}
