import type { SearchField, SearchTexts } from './searchFields'
import type { SearchTerm } from './termsOf'
import { type FoundWord, wordsOf } from './wordsOf'

/** A piece of a text as it was written; of the words that were looked for, or of what is around. */
export type SnippetPart = { text: string; isMatch: boolean }

/** A passage that shows why an article was found: its parts, one after another, are the passage. */
export type Snippet = {
  field: SearchField
  parts: SnippetPart[]
  /** Whether the text goes on before and after the passage. */
  isCutBefore: boolean
  isCutAfter: boolean
}

/** In UTF-16 units: how long a passage is at most, and how much of it stands before the first match. */
export const longestSnippet = 240
const lead = 60

/** Among texts that say as much of what was looked for, running text comes before names. */
const inOrder: readonly SearchField[] = [
  ...(['body', 'summary', 'quotes', 'headline', 'alternativeHeadline'] as const),
  ...(['people', 'sources', 'events', 'keywords'] as const),
]

type Match = { term: SearchTerm; start: number; end: number }
type Passage = { field: SearchField; text: string; words: FoundWord[]; matches: Match[] }

/** The passage of an article that says most of what was looked for. */
export function snippetOf(texts: Partial<SearchTexts>, terms: readonly SearchTerm[]): Snippet {
  let best: Passage | undefined
  for (const field of inOrder) {
    for (const text of texts[field] ?? []) {
      const words = wordsOf(text)
      const matches = matchesIn(words, terms)
      if (!best || differentTerms(matches) > differentTerms(best.matches))
        best = { field, text, words, matches }
    }
  }
  return cutOut(best ?? { field: 'headline', text: '', words: [], matches: [] })
}

const differentTerms = (matches: readonly Match[]) => new Set(matches.map(({ term }) => term)).size

/** Every place where a term stands, in reading order. */
function matchesIn(words: readonly FoundWord[], terms: readonly SearchTerm[]): Match[] {
  return words.flatMap((first, at) =>
    terms.flatMap(term => {
      const last = words[at + term.words.length - 1]
      return last && isAt(term, words, at) ? [{ term, start: first.start, end: last.end }] : []
    }),
  )
}

function isAt({ words: wanted, isPrefix }: SearchTerm, words: readonly FoundWord[], at: number) {
  return wanted.every((word, i) => {
    const found = words[at + i]?.word
    return isPrefix && i === wanted.length - 1 ? found?.startsWith(word) : found === word
  })
}

function cutOut({ field, text, words, matches }: Passage): Snippet {
  const from = startOf(text, words, bestMatch(matches)?.start ?? 0)
  const to = endOf(text, words, from)
  const parts: SnippetPart[] = []
  const push = (start: number, end: number, isMatch: boolean) => {
    if (end > start) parts.push({ text: text.slice(start, end), isMatch })
  }
  let at = from
  for (const { start, end } of matches.filter(match => match.start >= from && match.start < to)) {
    push(at, start, false)
    push(Math.max(at, start), Math.min(end, to), true)
    at = Math.max(at, Math.min(end, to))
  }
  push(at, to, false)
  return { field, parts, isCutBefore: from > 0, isCutAfter: to < text.length }
}

/** The first match that has most of the terms close behind it. */
function bestMatch(matches: readonly Match[]): Match | undefined {
  const near = longestSnippet - lead
  let [best, most] = [matches[0], 0]
  for (const [at, first] of matches.entries()) {
    const terms = new Set<SearchTerm>()
    for (let i = at; i < matches.length; i++) {
      const match = matches[i]
      if (!match || match.end > first.start + near) break
      terms.add(match.term)
    }
    if (terms.size > most) [best, most] = [first, terms.size]
  }
  return best
}

/** Where a word begins, so far before the match that it is understood. */
function startOf(text: string, words: readonly FoundWord[], match: number): number {
  if (match <= lead || text.length <= longestSnippet) return 0
  return words.find(({ start }) => start >= match - lead)?.start ?? match
}

/** Where a word ends; a single word longer than a snippet is cut. */
function endOf(text: string, words: readonly FoundWord[], from: number): number {
  const most = from + longestSnippet
  if (text.length <= most) return text.length
  const last = words.findLast(({ start, end }) => start >= from && end <= most)?.end
  if (last !== undefined) return last
  return isLowSurrogate(text.charCodeAt(most)) ? most - 1 : most
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
