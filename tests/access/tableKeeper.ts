/** Every row of every table, as JSON, by table and by what tells it from the table's other rows. */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A row that is otherwise than it was: new, gone or another. */
export type Change = { table: string; row: string; before?: string; after?: string }

/** Looks into a newsroom's database beside it, and puts back what it has changed. */
export type TableKeeper = {
  /** Stays the same for as long as nobody has committed anything. */
  commits(): Promise<unknown>
  /** Reads every table; but not what is derived from them: a search, the log of what readers see change. */
  read(): Promise<Tables>
  /** Puts changed rows back as they were. */
  undo(changes: readonly Change[]): Promise<void>
  close(): Promise<void>
}

/** What is not read, by name. */
export const derived = ['ArticleSearch', 'ArticleSearchEntry', 'PublicChange']
