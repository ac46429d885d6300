/** Parts to build requests of any size from. */

export const times = (n: number, part: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => part(i)).join(' ')

export const nest = (n: number, open: string, core: string, close: string) =>
  open.repeat(n) + core + close.repeat(n)

export const zeros = (n: number) => Array.from({ length: n }, () => 0)

/** An object of n fields. */
export const fieldsOf = (n: number) =>
  Object.fromEntries(zeros(n).map((zero, i) => [`k${i}`, zero]))

/** A value of n objects and lists inside each other, as the `AND`s of a filter are. */
export function ands(n: number): unknown {
  let value: unknown = 1
  for (let i = n; i > 0; i--) value = i % 2 === 1 ? { AND: value } : [value]
  return value
}

/** The same as GraphQL text. */
export const andsLiteral = (n: number) => JSON.stringify(ands(n)).replaceAll('"', '')

/** A rich-text document of n values. */
export const richText = (n: number): unknown => zeros(n - 1)

/** A rich-text document of n lists inside each other. */
export const deepRichText = (n: number): unknown => (n === 0 ? 0 : [deepRichText(n - 1)])

export const byFilter = (where: unknown) => ({
  query: 'query ($where: ArticleWhereInput!) { articles(where: $where) { id } }',
  variables: { where },
})

export const byUpdate = (data: unknown) => ({
  query: 'mutation ($data: ArticleUpdateInput!) { updateArticle(data: $data) { id } }',
  variables: { data },
})
