import type { Engine } from './engine'

const ofIndex = ['', '_config', '_content', '_data', '_docsize', '_idx']

/**
 * The tables of the search, on SQLite with those that FTS5 keeps behind its own, and the log of what
 * has changed for readers: Prisma must not touch them.
 */
export const externalTables: Record<Engine, string[]> = {
  sqlite: [
    'PublicChange',
    'ArticleSearchEntry',
    ...ofIndex.map(suffix => `ArticleSearch${suffix}`),
  ],
  postgresql: ['public.ArticleSearch', 'public.PublicChange'],
}
