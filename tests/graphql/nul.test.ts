import { expect, it } from 'vitest'

import { engines } from '../../src/database/engine'
import { openNewsroom } from '../support/newsroom'

const nul = JSON.stringify('\0 river')

it.each(engines)('whoever asks %s for a NUL character finds nothing', async engine => {
  const newsroom = await openNewsroom(engine)
  try {
    const data = {
      headline: 'A river',
      slug: 'river',
      status: 'published' as const,
      publishedAt: new Date(0),
    }
    await newsroom.context.sudo().db.Article.createOne({ data })
    const filters = ['equals', 'contains', 'startsWith', 'endsWith'].map(
      (way, at) => `a${at}: articles(where: { headline: { ${way}: ${nul} } }) { slug }`,
    )
    const { data: told, errors } = await newsroom.ask(`{
      ${filters.join('\n')}
      among: articles(where: { headline: { in: [${nul}] } }) { slug }
      all: articles(where: { headline: { not: { equals: ${nul} } } }) { slug }
      article(where: { slug: ${nul} }) { slug }
      byId: article(where: { id: ${nul} }) { slug }
    }`)
    expect(errors).toEqual([])
    const nothing = Object.fromEntries(filters.map((_, at) => [`a${at}`, []]))
    expect(told).toEqual({
      ...nothing,
      among: [],
      all: [{ slug: 'river' }],
      article: null,
      byId: null,
    })
  } finally {
    await newsroom.close()
  }
})
