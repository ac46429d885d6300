import type { Context } from '../../generated/keystone/types'
import { type Engine, engineBehind } from '../../src/database/engine'
import { tableOf } from '../../src/reads/table'

const tables = ['_Article_people', '_Article_sources', '_Article_events', '_Article_quotes']

/** Links come before the articles they are of, so that nothing is told of each of them by itself. */
const linksFirst: Record<Engine, string> = {
  sqlite: 'PRAGMA defer_foreign_keys = ON',
  postgresql: 'SET LOCAL session_replication_role = replica',
}

/**
 * Adds copies of an article without its texts, which link two of everything that it links, past
 * everything but the database.
 */
export async function addCopies({ prisma, __internal }: Context, slug: string, copies: number) {
  const { lists } = __internal
  const columns = tableOf(lists.Article as never)?.columns.map(({ name }) => `"${name}"`) ?? []
  const { id } = await prisma.article.findUniqueOrThrow({ where: { slug } })
  const first = await prisma.article.count()
  const numbers = `WITH RECURSIVE copy(number) AS (
    SELECT ${first} UNION ALL SELECT number + 1 FROM copy WHERE number < ${first + copies - 1}
  )`
  const cells = columns.map(column => {
    if (column === '"id"') return `'copy' || number || "id"`
    if (column === '"slug"') return `"slug" || number`
    if (column === '"originalText"') return `''`
    return column === '"body"' ? `'[]'` : column
  })
  const statements = [
    linksFirst[engineBehind(prisma)],
    ...tables.map(
      table => `${numbers} INSERT INTO "${table}"
        SELECT 'copy' || number || '${id}', "B" FROM copy,
        (SELECT "B" FROM "${table}" WHERE "A" = '${id}' ORDER BY "B" LIMIT 2) AS linked`,
    ),
    `${numbers} INSERT INTO "Article" (${columns.join(', ')})
     SELECT ${cells.join(', ')} FROM copy, "Article" WHERE "id" = '${id}'`,
  ]
  await prisma.$transaction(
    async transaction => {
      for (const statement of statements) await transaction.$executeRawUnsafe(statement)
    },
    { timeout: 60_000 }, // on a machine that has much else to do
  )
}
