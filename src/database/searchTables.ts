const ofIndex = ['', '_config', '_content', '_data', '_docsize', '_idx']

/** The tables of the search, with those that FTS5 keeps behind its own: Prisma must not touch them. */
export const searchTables = [
  'ArticleSearchEntry',
  ...ofIndex.map(suffix => `ArticleSearch${suffix}`),
]
