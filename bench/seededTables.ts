/**
 * The tables that a seed fills, each after those it refers to; and up to which of a table's rows,
 * counted by rowid, they were written with or before the articles from one rowid to another.
 */
export const seededTables = {
  Source:
    'SELECT max(row.rowid) FROM of JOIN "_Article_sources" ON A = of.id JOIN "Source" AS row ON row.id = B',
  Person:
    'SELECT max(row.rowid) FROM of JOIN "_Article_people" ON A = of.id JOIN "Person" AS row ON row.id = B',
  Event:
    'SELECT max(row.rowid) FROM of JOIN "_Article_events" ON A = of.id JOIN "Event" AS row ON row.id = B',
  _Event_people:
    'SELECT max(row.rowid) FROM of JOIN "_Article_events" AS link ON link.A = of.id JOIN "_Event_people" AS row ON row.A = link.B',
  _Event_sources:
    'SELECT max(row.rowid) FROM of JOIN "_Article_events" AS link ON link.A = of.id JOIN "_Event_sources" AS row ON row.A = link.B',
  Quote:
    'SELECT max(row.rowid) FROM of JOIN "_Article_quotes" ON A = of.id JOIN "Quote" AS row ON row.id = B',
  Article: 'SELECT max(of.rowid) FROM of',
  _Article_quotes: 'SELECT max(row.rowid) FROM of JOIN "_Article_quotes" AS row ON row.A = of.id',
  _Article_people: 'SELECT max(row.rowid) FROM of JOIN "_Article_people" AS row ON row.A = of.id',
  _Article_sources: 'SELECT max(row.rowid) FROM of JOIN "_Article_sources" AS row ON row.A = of.id',
  _Article_events: 'SELECT max(row.rowid) FROM of JOIN "_Article_events" AS row ON row.A = of.id',
  Revision: 'SELECT max(row.rowid) FROM of JOIN "Revision" AS row ON row.item = of.id',
  ArticleSearchEntry:
    'SELECT max(row.id) FROM of JOIN "ArticleSearchEntry" AS row ON row.article = of.id',
  ArticleSearch:
    'SELECT max(row.id) FROM of JOIN "ArticleSearchEntry" AS row ON row.article = of.id',
  EmbargoEnd: 'SELECT max(row.rowid) FROM of JOIN "EmbargoEnd" AS row ON row.id = of.id',
  SeededItem: 'SELECT max(row.rowid) FROM of JOIN "SeededItem" AS row ON row.item = of.id',
  SeededStory: 'SELECT max(row.rowid) FROM of JOIN "SeededStory" AS row ON row.id = of.id',
} satisfies Record<string, string>
