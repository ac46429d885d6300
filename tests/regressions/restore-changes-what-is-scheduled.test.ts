import { expect, it } from 'vitest'

import { openNewsroom } from '../support/newsroom'

it('a working copy that is scheduled keeps its text when a revision is restored', async () => {
  const newsroom = await openNewsroom()
  const ask = (query: string, id?: string) =>
    newsroom.ask(`mutation ${id ? '($id: ID)' : ''} { item: ${query} { id } }`, {
      as: 'editor',
      variables: { id },
    })
  const { item } = (await ask('createArticle(data: { headline: "First" })')).data
  await ask('publishArticle(where: { id: $id })', item.id)
  const copy = (await ask('reviseArticle(where: { id: $id })', item.id)).data.item
  await ask('updateArticle(where: { id: $id }, data: { version: 1, headline: "Second" })', copy.id)
  await ask('scheduleArticle(where: { id: $id }, at: "2126-01-01T00:00:00Z")', copy.id)

  const { errors } = await ask('restoreArticle(where: { id: $id }, revision: 1)', item.id)
  expect(errors[0]).toMatchObject({ extensions: { code: 'WRONG_STATE' } })
  const kept = await newsroom.context.sudo().prisma.article.findUnique({ where: { id: copy.id } })
  expect(kept).toMatchObject({ headline: 'Second', status: 'scheduled' })
  await newsroom.close()
})
