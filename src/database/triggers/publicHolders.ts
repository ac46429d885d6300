import { articleLinks, keys, links } from '../publicLinks'
import type { Dialect } from './trigger'

/** More items than this that hold a changed one are named as all of their list. */
const mostNamed = 1_000

export const table = (name: string) => `"${name}"`
/** Notes tags. */
export const put = (rows: string) => `INSERT INTO "PublicChange" ("tag") ${rows};`

export const linkTable = (owner: string, field: string) => `_${owner}_${field}`

/** The table that links articles with the items of a list. */
export const articleLinkOf = (list: string) => {
  const [, field] = articleLinks.find(([, , far]) => far === list) ?? []
  if (field === undefined) throw new Error(`no article links a ${list}`)
  return table(linkTable('Article', field))
}

/** Names the items that hold one by a to-many field. */
export function holders(list: string, id: string, dialect: Dialect): string[] {
  return [
    ...links.flatMap(([owner, field, far]) => {
      const through = table(linkTable(owner, field))
      return [
        ...(far === list ? named(owner, through, ['A', 'B'], id, dialect) : []),
        ...(owner === list ? named(far, through, ['B', 'A'], id, dialect) : []),
      ]
    }),
    ...keys.flatMap(([owner, column, far]) =>
      owner === list
        ? [
            put(`SELECT '${far}:' || "${column}" || '>' FROM ${table(owner)}
    WHERE "id" = ${id} AND "${column}" IS NOT NULL`),
          ]
        : [],
    ),
  ]
}

function named(
  list: string,
  through: string,
  [holder, held]: readonly [string, string],
  id: string,
  dialect: Dialect,
) {
  const found = `FROM ${through} WHERE "${held}" = ${id}`
  const several = dialect.rows(`SELECT 1 ${found} LIMIT ${mostNamed + 1}`)
  return [
    put(`SELECT '${list}:' || "${holder}" || '>' ${found} LIMIT ${mostNamed}`),
    put(`SELECT '${list}>'
    WHERE (SELECT count(*) FROM ${several}) > ${mostNamed}`),
  ]
}
