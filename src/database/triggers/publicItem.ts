import { publicLists } from '../publicLinks'
import { articleLinkOf, holders, put } from './publicHolders'
import type { Dialect, Trigger } from './trigger'

/** Whether an article of this id is published; its times are not looked at. */
export const isPublished = (id: string) =>
  `EXISTS (SELECT 1 FROM "Article" WHERE "id" = ${id} AND "status" = 'published')`

/**
 * Whether a published article links an item of this id. SQLite reads a cross join in the order in which
 * it is written: from the links, of which there are few, and not from all that is published.
 */
export const isLinked = (list: string, id: string) =>
  `EXISTS (SELECT 1 FROM ${articleLinkOf(list)} l CROSS JOIN "Article" a
    WHERE l."B" = ${id} AND a."id" = l."A" AND a."status" = 'published')`

/**
 * Whether readers see an item by some other article, whatever becomes of this one. Clocks differ;
 * whatever has been public for long is public by all of them.
 */
export const isSeenElsewhere = (list: string, id: string, article: string, { longAgo }: Dialect) =>
  `EXISTS (SELECT 1 FROM ${articleLinkOf(list)} o CROSS JOIN "Article" a
    WHERE o."B" = ${id} AND a."id" = o."A" AND a."id" <> ${article} AND a."status" = 'published'
      AND a."publishedAt" <= ${longAgo}
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= ${longAgo}))`

/** Has items noted as changed: each itself, its list, and whatever holds it. */
export const noteItem = (list: string, rows: string) =>
  `INSERT INTO "PublicItem" ("list", "id") SELECT '${list}', ${rows};`

/** What noting an item means: the view PublicItem is empty, and takes them for these triggers. */
export const itemTriggers = (dialect: Dialect): Trigger[] =>
  publicLists.map(list => ({
    name: `PublicItem_${list}`,
    ...{ moment: 'INSTEAD OF', event: 'INSERT', on: 'PublicItem' },
    when: `NEW."list" = '${list}'`,
    does: [
      put(`VALUES ('${list}'), ('${list}:' || NEW."id")`),
      ...holders(list, 'NEW."id"', dialect),
    ],
  }))
