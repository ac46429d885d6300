import { expect, it } from 'vitest'

import { openNewsroom } from '../support/newsroom'

it('an article whose slug has 120 characters is revised, published and restored', async () => {
  const newsroom = await openNewsroom()
  const slug = Array.from({ length: 20 }, () => 'abcde').join('-') + 'x'
  const long = slug.padEnd(120, 'y')
  const ask = async (query: string, id?: string) => {
    const { data, errors } = await newsroom.ask(query, { as: 'editor', variables: { id } })
    expect(errors).toEqual([])
    return Object.values(data)[0]
  }
  const { id } = await ask(
    `mutation { createArticle(data: { headline: "Long", slug: "${long}" }) { id } }`,
  )
  await ask('mutation ($id: ID!) { publishArticle(where: { id: $id }) { id } }', id)
  const copy = await ask(
    'mutation ($id: ID!) { reviseArticle(where: { id: $id }) { id slug } }',
    id,
  )
  expect(copy.slug).not.toBe(long)
  await ask('mutation ($id: ID!) { publishArticle(where: { id: $id }) { id } }', copy.id)
  expect(await ask('query ($id: ID!) { article(where: { id: $id }) { slug } }', id)).toEqual({
    slug: long,
  })
  await ask('mutation ($id: ID!) { restoreArticle(where: { id: $id }, revision: 1) { id } }', id)
  await newsroom.close()
})
