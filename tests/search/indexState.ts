import Database from 'better-sqlite3'

import { type SearchField, searchFields } from '../../src/search/searchFields'
import { wordsOf } from '../../src/search/wordsOf'
import type { Newsroom } from '../support/newsroom'
import { isPostgresql, readPostgresql } from '../support/readPostgresql'

/** The words of each article, by its id and then by where they are, in alphabetical order. */
export type Words = Record<string, Partial<Record<string, string[]>>>

/** What the search's index holds, read beside whoever has it open. */
export function indexedWords(file: string): Words {
  if (isPostgresql(file)) return wordsOnServer(file)
  const database = new Database(file, { readonly: true })
  try {
    database.exec(
      "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'ArticleSearch', 'instance')",
    )
    const rows = database
      .prepare<[], { article: string; col: string; term: string }>(
        `SELECT article, col, term FROM temp.vocabulary
         LEFT JOIN ArticleSearchEntry ON id = doc WHERE term <> '¶' ORDER BY term`,
      )
      .all()
    const words: Words = {}
    for (const { article, col, term } of rows) ((words[article] ??= {})[col] ??= []).push(term)
    return words
  } finally {
    database.close()
  }
}

function wordsOnServer(url: string): Words {
  const rows = readPostgresql<Record<string, string | null>>(url, 'SELECT * FROM "ArticleSearch"')
  const indexed = rows.filter(({ words }) => words !== null)
  return Object.fromEntries(
    indexed.map(row => {
      const fields = Object.keys(searchFields).map(
        field => [field, wordsIn(row[field] ?? '')] as const,
      )
      return [row.article, Object.fromEntries(fields.filter(([, words]) => words.length > 0))]
    }),
  )
}

const wordsIn = (text: string) =>
  text
    .split(' ')
    .filter(word => word !== '' && word !== '¶')
    .toSorted((a, b) => (a < b ? -1 : 1))

type Item = Record<string, string | string[]>

/** What it should hold: the words of all that readers see, asked as a reader would. */
export async function publicWords({ ask }: Pick<Newsroom, 'ask'>): Promise<Words> {
  const { data, errors } = await ask(`{
    articles(take: 90) {
      id headline alternativeHeadline summary bodyText keywords
      quotes(take: 20) { text }
      people(take: 20) { name givenName familyName alternateNames }
      sources(take: 20) { name shortName }
      events(take: 20) { name }
    }
  }`)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const said = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(said)
      : wordsOf(String(value ?? '')).map(({ word }) => word)
  const words: Words = {}
  for (const { id, bodyText, ...article } of data.articles as (Item & { id: string })[]) {
    const columns = Object.keys(searchFields) as SearchField[]
    const entries = columns.map(key => [
      key,
      said(key === 'body' ? bodyText : article[key]).toSorted((a, b) => (a < b ? -1 : 1)),
    ])
    words[id] = Object.fromEntries(entries.filter(([, found]) => found?.length))
  }
  return words
}
