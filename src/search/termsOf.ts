import { wordsOf } from './wordsOf'

/** Words that must stand side by side; after a prefix, the last may go on. */
export type SearchTerm = { words: readonly string[]; isPrefix: boolean }

/** What of a query is looked at: nobody types more, and reading more takes time. */
export const longestQuery = { characters: 1_000, words: 24 }

const doubleMarks = /["“”„‟«»〝〞＂]/

/** So short a beginning would be the beginning of nearly everything. */
const shortestPrefix = 2

/**
 * Reads what somebody typed: every word must be found, and what stands between double quotation
 * marks side by side. The word that is still being typed may be the beginning of one. Whatever else
 * is typed is text like any other: there are no operators.
 */
export function termsOf(query: string): SearchTerm[] {
  const parts = query.slice(0, longestQuery.characters).split(doubleMarks)
  const isClosed = parts.length % 2 === 1
  const terms = parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1
    const isPhrase = index % 2 === 1 && (isClosed || !isLast)
    return isPhrase ? phrase(part) : part.split(/\s+/).flatMap(chunk => phrase(chunk))
  })
  const last = terms.at(-1)
  const lastPart = parts.at(-1) ?? ''
  if (last && endsInWord(lastPart) && (last.words.at(-1) ?? '').length >= shortestPrefix)
    last.isPrefix = true
  return cutShort(unlike(terms))
}

/** What is written together, like year-end or O’Brien, is one term of several words. */
function phrase(text: string): { words: string[]; isPrefix: boolean }[] {
  const words = wordsOf(text).map(({ word }) => word)
  return words.length > 0 ? [{ words, isPrefix: false }] : []
}

function endsInWord(text: string): boolean {
  return wordsOf(text).at(-1)?.end === text.length
}

function unlike(terms: readonly SearchTerm[]): SearchTerm[] {
  return [...new Map(terms.map(term => [JSON.stringify(term), term])).values()]
}

function cutShort(terms: readonly SearchTerm[]): SearchTerm[] {
  let left = longestQuery.words
  return terms.flatMap(term => {
    const words = term.words.slice(0, left)
    left -= words.length
    if (words.length === 0) return []
    return [{ words, isPrefix: term.isPrefix && words.length === term.words.length }]
  })
}
