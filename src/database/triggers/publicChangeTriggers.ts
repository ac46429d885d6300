import type { Engine } from '../engine'
import { linkedLists, links, type PublicList } from '../publicLinks'
import { articleTriggers } from './articleTriggers'
import { linkedListTriggers, linkTriggers } from './linkTriggers'
import { postgresqlTriggers } from './postgresqlTriggers'
import { put } from './publicHolders'
import { isPublished, itemTriggers, noteItem } from './publicItem'
import { sqliteTriggers } from './sqliteTriggers'
import type { Dialect, Trigger } from './trigger'

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

/** Corrections, former slugs and the search: few, so that whatever is done to them counts. */
const smallTriggers = ({ searchTable }: Dialect): Trigger[] =>
  (
    [
      { moment: 'AFTER', event: 'INSERT', row: 'NEW' },
      { moment: 'AFTER', event: 'UPDATE', row: 'NEW' },
      { moment: 'BEFORE', event: 'DELETE', row: 'OLD' },
    ] as const
  ).flatMap(({ moment, event, row }) => {
    const trigger = (name: string, on: string) => ({
      name: `PublicChange_${name}_${event.toLowerCase()}`,
      ...{ moment, event, on },
    })
    return [
      {
        ...trigger('Correction', 'Correction'),
        where: isPublished(`${row}."article"`),
        does: [noteItem('Correction', `${row}."id"`)],
      },
      { ...trigger('FormerSlug', 'FormerSlug'), does: [put(`VALUES (${row}."list")`)] },
      { ...trigger('Search', searchTable), does: [put(`VALUES ('Search')`)] },
    ]
  })

const prune: Trigger = {
  name: 'PublicChange_prune',
  ...{ moment: 'AFTER', event: 'INSERT', on: 'PublicChange' },
  when: 'NEW."number" % 1000 = 0',
  does: [`DELETE FROM "PublicChange" WHERE "number" <= NEW."number" - ${numbersKept};`],
}

const dialects: Record<Engine, Dialect> = {
  sqlite: sqliteTriggers,
  postgresql: postgresqlTriggers,
}

/**
 * The triggers that keep PublicChange, as SQL for a migration.
 *
 * @param columnsOf the columns that a table has
 */
export function publicChangeTriggers(
  engine: Engine,
  columnsOf: (table: string) => readonly string[],
): string[] {
  const dialect = dialects[engine]
  const watched = (list: PublicList) =>
    columnsOf(list).filter(name => !internal.has(name) && !internalOf[list]?.has(name))
  const items = itemTriggers(dialect)
  const triggers = [
    ...articleTriggers(watched('Article'), dialect),
    ...linkedLists.flatMap(list => linkedListTriggers(list, watched(list), dialect)),
    ...links.flatMap(link => linkTriggers(link, dialect)),
    ...smallTriggers(dialect),
    prune,
  ]
  const tables = new Set(triggers.map(({ on }) => on))
  return [...[...items, ...triggers].map(dialect.written), ...dialect.besides([...tables])]
}
