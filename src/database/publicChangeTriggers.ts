import { articleLinkOf, holders, linkTable, put, table } from './publicHolders'
import { articleLinks, keys, linkedLists, links, type PublicList, publicLists } from './publicLinks'

/*
 * What readers see changes by many ways: an editor's verb, a seed, a bulk insert, a cascade. So the
 * database itself writes down what has changed for them, in the transaction that changes it, into
 * the table PublicChange (src/answers/publicChanges.ts says what its tags mean). What readers cannot
 * see, such as a draft, leaves nothing there.
 *
 * The triggers are part of the migrations. A migration that makes a table anew loses those on it, and
 * a new column is not watched until they are made again: tests/answers/triggers.test.ts finds both.
 */

/** What readers are never told of any item, so that it may change as it likes. */
const internal = new Set([
  ...['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
  ...['scheduledFor', 'revisionOf', 'edNote', 'originalText', 'openCopyIssues', 'dismissals'],
  ...['sourceText', 'bodyCheck', 'overrideReason', 'revision'],
])
const internalOf: Partial<Record<PublicList, ReadonlySet<string>>> = { Source: new Set(['text']) }

const numbersKept = 20_000

/** Whether an article of this id is published; its times are not looked at. */
const isPublished = (id: string) =>
  `EXISTS (SELECT 1 FROM "Article" WHERE "id" = ${id} AND "status" = 'published')`

/**
 * Whether a published article links an item of this id. SQLite reads a cross join in the order in which
 * it is written: from the links, of which there are few, and not from all that is published.
 */
const isLinked = (list: string, id: string) =>
  `EXISTS (SELECT 1 FROM ${articleLinkOf(list)} l CROSS JOIN "Article" a
    WHERE l."B" = ${id} AND a."id" = l."A" AND a."status" = 'published')`

/** Clocks differ; whatever has been public for so long is public by all of them. */
const longAgo = `strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')`

/** Whether readers see an item by some other article, whatever becomes of this one. */
const isSeenElsewhere = (list: string, id: string, article: string) =>
  `EXISTS (SELECT 1 FROM ${articleLinkOf(list)} o CROSS JOIN "Article" a
    WHERE o."B" = ${id} AND a."id" = o."A" AND a."id" <> ${article} AND a."status" = 'published'
      AND a."publishedAt" <= ${longAgo}
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= ${longAgo}))`

type Trigger = { name: string; on: string; when?: string; does: readonly string[] }

const written = ({ name, on, when, does }: Trigger) =>
  [
    `CREATE TRIGGER "${name}" ${on}`,
    ...(when ? [`WHEN ${when}`] : []),
    'BEGIN',
    ...does.map(statement => `  ${statement}`),
    'END;',
  ].join('\n')

/** Has an item noted as changed: itself, its list, and whatever holds it. */
const noteItem = (list: string, rows: string) =>
  `INSERT INTO "PublicItem" ("list", "id") SELECT '${list}', ${rows};`

const itemTriggers = publicLists.map(list => ({
  name: `PublicItem_${list}`,
  on: 'INSTEAD OF INSERT ON "PublicItem"',
  when: `NEW."list" = '${list}'`,
  does: [put(`VALUES ('${list}'), ('${list}:' || NEW."id")`), ...holders(list, 'NEW."id"')],
}))

/** An article's links are noted with it where its being public may have changed. */
function linkedItems(article: string): string[] {
  return [
    ...articleLinks.map(([owner, field, far]) =>
      noteItem(
        far,
        `l."B" FROM ${linkTable(owner, field)} l
    WHERE l."A" = ${article} AND NOT ${isSeenElsewhere(far, 'l."B"', article)}`,
      ),
    ),
    noteItem('Correction', `"id" FROM "Correction" WHERE "article" = ${article}`),
  ]
}

/** Readers are told of a withdrawn article too: that it was withdrawn. */
const isTold = (row: string) => `${row}."status" IN ('published', 'withdrawn')`
const decidesWhen = ['status', 'publishedAt', 'embargoUntil']

const hasChanged = (columns: readonly string[]) =>
  `(${columns.map(column => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ')})`

function articleTriggers(columns: readonly string[]): Trigger[] {
  const either = `(${isTold('OLD')} OR ${isTold('NEW')})`
  return [
    {
      name: 'PublicChange_Article_insert',
      on: 'AFTER INSERT ON "Article"',
      when: isTold('NEW'),
      does: [noteItem('Article', 'NEW."id"')],
    },
    {
      name: 'PublicChange_Article_update',
      on: 'AFTER UPDATE ON "Article"',
      when: `${either} AND ${hasChanged(columns)}`,
      does: [noteItem('Article', 'NEW."id"')],
    },
    {
      name: 'PublicChange_Article_release',
      on: 'AFTER UPDATE ON "Article"',
      when: `${either} AND ${hasChanged(decidesWhen)}`,
      does: linkedItems('NEW."id"'),
    },
    {
      name: 'PublicChange_Article_delete',
      on: 'BEFORE DELETE ON "Article"',
      when: isTold('OLD'),
      does: [noteItem('Article', 'OLD."id"'), ...linkedItems('OLD."id"')],
    },
  ]
}

/** Nothing links an item when it is made: its links tell of it. */
function linkedListTriggers(list: string, columns: readonly string[]): Trigger[] {
  const own = keys.filter(([owner]) => owner === list)
  const left = own.map(([, column, far]) =>
    put(`SELECT '${far}:' || OLD."${column}" || '>'
    WHERE OLD."${column}" IS NOT NULL AND OLD."${column}" IS NOT NEW."${column}"`),
  )
  return [
    {
      name: `PublicChange_${list}_update`,
      on: `AFTER UPDATE ON ${table(list)}`,
      when: `${hasChanged(columns)} AND ${isLinked(list, 'NEW."id"')}`,
      does: [noteItem(list, 'NEW."id"'), ...left],
    },
    {
      name: `PublicChange_${list}_delete`,
      on: `BEFORE DELETE ON ${table(list)}`,
      when: isLinked(list, 'OLD."id"'),
      does: [noteItem(list, 'OLD."id"')],
    },
  ]
}

/** A link that is made or taken away changes both ends, and may show an item or hide it. */
function linkTriggers([owner, field, far]: (typeof links)[number]): Trigger[] {
  const ways = [
    { operation: 'insert', on: 'AFTER INSERT', row: 'NEW' },
    { operation: 'delete', on: 'AFTER DELETE', row: 'OLD' },
  ]
  return ways.map(({ operation, on, row }) => {
    const [a, b] = [`${row}."A"`, `${row}."B"`]
    const ends = put(`VALUES ('${owner}:' || ${a} || '>'), ('${far}:' || ${b} || '>')`)
    const shows = noteItem(far, `${b} WHERE NOT ${isSeenElsewhere(far, b, a)}`)
    return {
      name: `PublicChange_${owner}_${field}_${operation}`,
      on: `${on} ON ${linkTable(owner, field)}`,
      when: owner === 'Article' ? isPublished(a) : isLinked(owner, a),
      does: owner === 'Article' ? [ends, shows] : [ends],
    }
  })
}

/** Corrections, former slugs and the search: few, so that whatever is done to them counts. */
const smallTriggers: Trigger[] = [
  ...[
    { operation: 'insert', on: 'AFTER INSERT', row: 'NEW' },
    { operation: 'update', on: 'AFTER UPDATE', row: 'NEW' },
    { operation: 'delete', on: 'BEFORE DELETE', row: 'OLD' },
  ].flatMap(({ operation, on, row }) => [
    {
      name: `PublicChange_Correction_${operation}`,
      on: `${on} ON "Correction"`,
      when: isPublished(`${row}."article"`),
      does: [noteItem('Correction', `${row}."id"`)],
    },
    {
      name: `PublicChange_FormerSlug_${operation}`,
      on: `${on} ON "FormerSlug"`,
      does: [put(`VALUES (${row}."list")`)],
    },
    {
      name: `PublicChange_Search_${operation}`,
      on: `${on} ON "ArticleSearchEntry"`,
      does: [put(`VALUES ('Search')`)],
    },
  ]),
]

const prune: Trigger = {
  name: 'PublicChange_prune',
  on: 'AFTER INSERT ON "PublicChange"',
  when: 'NEW."number" % 1000 = 0',
  does: [`DELETE FROM "PublicChange" WHERE "number" <= NEW."number" - ${numbersKept};`],
}

/**
 * The triggers that keep PublicChange, as SQL for a migration.
 *
 * @param columnsOf the columns that a table has
 */
export function publicChangeTriggers(columnsOf: (table: string) => readonly string[]): string[] {
  const watched = (list: PublicList) =>
    columnsOf(list).filter(name => !internal.has(name) && !internalOf[list]?.has(name))
  const triggers = [
    ...itemTriggers,
    ...articleTriggers(watched('Article')),
    ...linkedLists.flatMap(list => linkedListTriggers(list, watched(list))),
    ...links.flatMap(linkTriggers),
    ...smallTriggers,
    prune,
  ]
  return triggers.map(written)
}
