import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import type { Article } from './verb'

/** Changes an article as Stet itself, naming the version it was read at. */
export async function change(
  { id, version }: Article,
  data: Record<string, unknown>,
  context: Context<Session>,
): Promise<Article> {
  return context.db.Article.updateOne({ where: { id }, data: { version, ...data } })
}
