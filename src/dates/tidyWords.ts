/** Words of a date without what does not matter to it: capitals, spaces, dots at the end, glyphs. */
export function tidyWords(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”"]/g, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2012-\u2015\u2212]/g, '–')
    .replaceAll(/(?<![-\d])(\d{1,2}|\d{4})-(?=(?:\d{1,2}|\d{4})\b(?!-))/g, hyphenToDash)
    .replaceAll(/\b([ab])\.\s?([dc])\.(?:\s?e\.)?/g, '$1$2')
    .replaceAll(/\bc(?:a)?\.(?=\d)/g, 'c. ')
    .replaceAll(/\b(?:the )?middle of /g, 'mid ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:]+|[\s,;:.!]+$/g, '')
}

/** “5-8 October” and “2019-2020” run from one to the other; “2019-10” is a month. */
function hyphenToDash(whole: string, from: string, at: number, text: string): string {
  const to = /^\d+/.exec(text.slice(at + whole.length))?.[0] ?? ''
  return (from.length === 4) === (to.length === 4) ? `${from}–` : whole
}
