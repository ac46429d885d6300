import { articleLinks, keys, links } from './publicLinks'

/** More items than this that hold a changed one are named as all of their list. */
const mostNamed = 1_000

export const table = (name: string) => `"${name}"`
/** Notes tags. */
export const put = (rows: string) => `INSERT INTO "PublicChange" ("tag") ${rows};`

export const linkTable = (owner: string, field: string) => table(`_${owner}_${field}`)

/** The table that links articles with the items of a list. */
export const articleLinkOf = (list: string) => {
  const [, field] = articleLinks.find(([, , far]) => far === list) ?? []
  if (field === undefined) throw new Error(`no article links a ${list}`)
  return linkTable('Article', field)
}

/** Names the items that hold one by a to-many field. */
export function holders(list: string, id: string): string[] {
  return [
    ...links.flatMap(([owner, field, far]) => {
      const through = linkTable(owner, field)
      return [
        ...(far === list ? namedHolders(owner, through, 'A', 'B', id) : []),
        ...(owner === list ? namedHolders(far, through, 'B', 'A', id) : []),
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

function namedHolders(list: string, through: string, holder: string, held: string, id: string) {
  const rows = `FROM ${through} WHERE "${held}" = ${id}`
  return [
    put(`SELECT '${list}:' || "${holder}" || '>' ${rows} LIMIT ${mostNamed}`),
    put(`SELECT '${list}>'
    WHERE (SELECT count(*) FROM (SELECT 1 ${rows} LIMIT ${mostNamed + 1})) > ${mostNamed}`),
  ]
}
