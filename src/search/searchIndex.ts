import type { Context } from '../../generated/keystone/types'
import { byEngine } from '../database/engine'
import { postgresqlSearch } from '../database/postgresqlSearch'
import { sqliteSearch } from '../database/sqliteSearch'
import type { SearchField } from './searchFields'
import type { SearchTerm } from './termsOf'

/** A database, or a transaction of it. */
export type Database = Pick<Context['prisma'], '$queryRaw' | '$executeRaw'>

/** An article's words, folded, in each field a space between two. */
export type IndexedArticle = { article: string; words: Record<SearchField, string> }

/** An article that was found. A higher rank is a better one. */
export type Hit = { article: string; rank: number }

/**
 * What an engine has to offer for articles to be found. It holds the words of public articles and of
 * no others, because how often a word occurs in all of them is part of every rank.
 *
 * What changes an index joins the transaction of the database that it is given.
 */
export type SearchIndex = {
  /** Puts articles in, or puts what they say now in the place of what they said. */
  put(articles: readonly IndexedArticle[], database: Database): Promise<void>
  /** Takes the words of an article out until it becomes public. */
  putOff(article: string, publicFrom: Date, database: Database): Promise<void>
  /** Leaves articles as they are in it for now, and makes them due. */
  readAgain(articles: readonly string[], database: Database): Promise<void>
  /** Takes articles out, those not yet public included. */
  takeOut(articles: readonly string[], database: Database): Promise<void>
  /** Every article that is in, those not yet public included. */
  articles(database: Database): Promise<string[]>
  /** Those to be read again: most of them because their time to become public has come. */
  due(now: Date, database: Database): Promise<string[]>
  /**
   * The best articles that have every term, best first, and among equals by id.
   *
   * @param page `after` goes on after a hit, wherever that ranks by now; if it is not found any
   *   more, after the rank that it had
   */
  find(
    terms: readonly SearchTerm[],
    page: { first: number; after?: Hit },
    database: Database,
  ): Promise<Hit[]>
}

/** The search of the engine in use. */
export const searchIndex: SearchIndex = byEngine({
  sqlite: sqliteSearch,
  postgresql: postgresqlSearch,
})
