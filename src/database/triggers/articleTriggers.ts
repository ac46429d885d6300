import { articleLinks } from '../publicLinks'
import { linkTable, table } from './publicHolders'
import { isSeenElsewhere, noteItem } from './publicItem'
import type { Dialect, Trigger } from './trigger'

/** An article's links are noted with it where its being public may have changed. */
function linkedItems(article: string, dialect: Dialect): string[] {
  return [
    ...articleLinks.map(([owner, field, far]) =>
      noteItem(
        far,
        `l."B" FROM ${table(linkTable(owner, field))} l
    WHERE l."A" = ${article} AND NOT ${isSeenElsewhere(far, 'l."B"', article, dialect)}`,
      ),
    ),
    noteItem('Correction', `"id" FROM "Correction" WHERE "article" = ${article}`),
  ]
}

/** Readers are told of a withdrawn article too: that it was withdrawn. */
const isTold = (row: string) => `${row}."status" IN ('published', 'withdrawn')`
const decidesWhen = ['status', 'publishedAt', 'embargoUntil']

/** What is noted when something is done to an article. */
export function articleTriggers(columns: readonly string[], dialect: Dialect): Trigger[] {
  const hasChanged = (some: readonly string[]) => `(${some.map(dialect.isChanged).join(' OR ')})`
  const either = `(${isTold('OLD')} OR ${isTold('NEW')})`
  const on = 'Article'
  return [
    {
      name: 'PublicChange_Article_insert',
      ...{ moment: 'AFTER', event: 'INSERT', on },
      when: isTold('NEW'),
      does: [noteItem('Article', 'NEW."id"')],
    },
    {
      name: 'PublicChange_Article_update',
      ...{ moment: 'AFTER', event: 'UPDATE', on },
      when: `${either} AND ${hasChanged(columns)}`,
      does: [noteItem('Article', 'NEW."id"')],
    },
    {
      name: 'PublicChange_Article_release',
      ...{ moment: 'AFTER', event: 'UPDATE', on },
      when: `${either} AND ${hasChanged(decidesWhen)}`,
      does: linkedItems('NEW."id"', dialect),
      looksAround: true,
    },
    {
      name: 'PublicChange_Article_delete',
      ...{ moment: 'BEFORE', event: 'DELETE', on },
      when: isTold('OLD'),
      does: [noteItem('Article', 'OLD."id"'), ...linkedItems('OLD."id"', dialect)],
    },
  ]
}
