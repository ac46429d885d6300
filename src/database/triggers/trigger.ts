/** A trigger, whatever the engine: for each row that something is done to. */
export type Trigger = {
  name: string
  moment: 'BEFORE' | 'AFTER' | 'INSTEAD OF'
  event: 'INSERT' | 'UPDATE' | 'DELETE'
  /** The name of its table. */
  on: string
  /** Of which rows, told by OLD and NEW alone. */
  when?: string
  /** Of which of those, told by a query. */
  where?: string
  does: readonly string[]
  /**
   * Whether it looks at what is true of other rows that one statement may change as well. SQLite shows
   * it each row as it is at that row's turn; PostgreSQL shows it so only before a row is changed, and
   * afterwards all rows as the statement leaves them.
   */
  looksAround?: true
}

/** What the engines write differently. */
export type Dialect = {
  /** Whether an update gives a column another value. */
  isChanged(column: string): string
  /** A query, to be read from. */
  rows(query: string): string
  /** A moment before which nothing is young. */
  longAgo: string
  /** The table that has a row for each article that can be found. */
  searchTable: string
  written(trigger: Trigger): string
  /** What the triggers need besides, from the tables on which they are. */
  besides(tables: readonly string[]): string[]
}
