import type Database from 'better-sqlite3'

import { bodyText } from '../../src/copydesk/bodyText'
import { readFileDirectly } from './storedRows'

/** An article whose texts and links all carry one mark, and its history as `kind: mark`. */
export type Marked = { mark: string; status: string; version: number; revisions: string[] }

/** All that the verbs change at a desk with a published article and a draft. */
export type DeskState = {
  article: Marked
  /** The working copy of the article. */
  copy: Marked | null
  draft: Marked
  /** The text of each, and the revision it is about. */
  corrections: string[]
  /** How many there are in each list, those of deleted working copies included. */
  rows: { Article: number; Revision: number; Quote: number; Person: number }
}

export const slugs = { article: 'story', copy: 'working-copy-of-story', draft: 'draft' }

const texts = ['headline', 'summary', 'edNote'] as const
const links = { quotes: 'Quote', people: 'Person', sources: 'Source', events: 'Event' }

type ArticleRow = { id: string; status: string; version: number; body: string } & Record<
  (typeof texts)[number],
  string
>
type RevisionRow = { number: number; kind: string; snapshot: string }

/** Reads the desk from the database file, past every part of Stet. */
export function deskState(file: string): DeskState {
  return readFileDirectly(file, database => {
    database.exec('BEGIN') // one snapshot
    const [article, copy, draft] = [slugs.article, slugs.copy, slugs.draft].map(slug =>
      marked(database, slug),
    )
    if (!article || !draft) throw new Error('the article or the draft is gone')
    const count = (table: string) =>
      database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
    return {
      article,
      copy: copy ?? null,
      draft,
      corrections: database.prepare<[], string>(correctionsOfDesk).pluck().all(),
      rows: {
        Article: count('Article'),
        Revision: count('Revision'),
        Quote: count('Quote'),
        Person: count('Person'),
      },
    }
  })
}

const correctionsOfDesk = `
  SELECT Correction.text || ' about ' || Revision.number FROM Correction
  JOIN Revision ON Revision.id = Correction.revision
  ORDER BY Correction.publishedAt, Correction.text`

function marked(database: Database.Database, slug: string): Marked | undefined {
  const row = database
    .prepare<[string], ArticleRow>('SELECT * FROM Article WHERE slug = ?')
    .get(slug)
  if (!row) return undefined
  const linked = Object.entries(links).map(([key, list]) => [
    key,
    database
      .prepare<[string], string>(
        `SELECT slug FROM "${list}" JOIN "_Article_${key}" ON B = "${list}".id WHERE A = ?`,
      )
      .pluck()
      .all(row.id),
  ])
  const revisions = database
    .prepare<[string], RevisionRow>('SELECT * FROM Revision WHERE item = ? ORDER BY number')
    .all(row.id)
  return {
    mark: markOf({ ...row, ...Object.fromEntries(linked), body: JSON.parse(row.body) }),
    status: row.status,
    version: row.version,
    revisions: revisions.map(({ number, kind, snapshot }, index) =>
      number === index + 1 ? `${kind}: ${markOf(JSON.parse(snapshot))}` : `number ${number}`,
    ),
  }
}

/** The mark that all parts of the content carry, or each part's where they differ. */
function markOf(content: Record<string, unknown>): string {
  const parts = [
    ...texts.map(key => content[key]),
    bodyText(content.body),
    ...Object.keys(links).map(key => [content[key]].flat().join(' and ')),
  ]
  return new Set(parts).size === 1 ? String(parts[0]) : JSON.stringify(parts)
}
