import type { Newsroom } from '../support/newsroom'

/** Adds an article in any state, past the workflow: by itself, one that was published long ago. */
export function addArticle({ context }: Newsroom, headline: string, more: object = {}) {
  const data = { headline, status: 'published', publishedAt: new Date('2020-02-01'), ...more }
  return context.sudo().db.Article.createOne({ data: data as never }) // status is not for editors
}
