import Database from 'better-sqlite3'

const tables = ['_Article_people', '_Article_sources', '_Article_events', '_Article_quotes']

/** Adds copies of an article, which link what it links, past everything but the database. */
export function addCopies(file: string, slug: string, copies: number) {
  const database = new Database(file)
  database.pragma('busy_timeout = 5000')
  const columns = database
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('Article')`)
    .all()
    .map(({ name }) => name)
  const cell = (name: string) => {
    if (name === 'id') return `'copy' || number || "id"`
    return name === 'slug' ? `"slug" || number` : `"${name}"`
  }
  const numbers = `WITH RECURSIVE copy(number) AS (
    SELECT coalesce((SELECT count(*) FROM "Article"), 0)
    UNION ALL SELECT number + 1 FROM copy LIMIT ${copies}
  )`
  database.transaction(() => {
    database.pragma('defer_foreign_keys = ON')
    const names = columns.map(name => `"${name}"`).join(', ')
    for (const table of tables)
      database
        .prepare(
          `${numbers} INSERT INTO "${table}" SELECT 'copy' || number || "A", "B" FROM copy, "${table}"
           WHERE "A" = (SELECT "id" FROM "Article" WHERE "slug" = ?)`,
        )
        .run(slug)
    database
      .prepare(
        `${numbers} INSERT INTO "Article" (${names}) SELECT ${columns.map(cell).join(', ')}
         FROM copy, "Article" WHERE "slug" = ?`,
      )
      .run(slug)
  })()
  database.close()
}
