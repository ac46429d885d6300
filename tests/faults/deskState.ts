import { bodyText } from '../../src/copydesk/bodyText'
import { storedRows } from './storedRows'

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

type Tables = ReturnType<typeof storedRows>

/** Reads the desk from the database, past every part of Stet. */
export function deskState(database: string): DeskState {
  const tables = storedRows(database)
  const [article, copy, draft] = [slugs.article, slugs.copy, slugs.draft].map(slug =>
    marked(tables, slug),
  )
  if (!article || !draft) throw new Error('the article or the draft is gone')
  const count = (table: string) => tables[table]?.length ?? 0
  return {
    article,
    copy: copy ?? null,
    draft,
    corrections: correctionsOfDesk(tables),
    rows: {
      Article: count('Article'),
      Revision: count('Revision'),
      Quote: count('Quote'),
      Person: count('Person'),
    },
  }
}

function correctionsOfDesk({ Correction = [], Revision = [] }: Tables): string[] {
  const numbers = new Map(Revision.map(({ id, number }) => [id, number]))
  return Correction.filter(({ revision }) => numbers.has(revision))
    .map(({ publishedAt, text, revision }) => ({
      at: String(publishedAt),
      told: `${String(text)} about ${String(numbers.get(revision))}`,
    }))
    .toSorted((a, b) => (a.at + a.told < b.at + b.told ? -1 : 1))
    .map(({ told }) => told)
}

function marked(tables: Tables, slug: string): Marked | undefined {
  const row = tables.Article?.find(article => article.slug === slug)
  if (!row) return undefined
  const linked = Object.entries(links).map(([key, list]) => {
    const pairs = tables[`_Article_${key}`]?.filter(({ A }) => A === row.id) ?? []
    const ids = new Set(pairs.map(({ B }) => B))
    return [key, tables[list]?.filter(({ id }) => ids.has(id)).map(item => item.slug) ?? []]
  })
  const revisions = (tables.Revision ?? [])
    .filter(({ item }) => item === row.id)
    .toSorted((a, b) => Number(a.number) - Number(b.number))
  return {
    mark: markOf({ ...row, ...Object.fromEntries(linked), body: JSON.parse(String(row.body)) }),
    status: String(row.status),
    version: Number(row.version),
    revisions: revisions.map(({ number, kind, snapshot }, index) =>
      number === index + 1
        ? `${String(kind)}: ${markOf(JSON.parse(String(snapshot)))}`
        : `number ${String(number)}`,
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
