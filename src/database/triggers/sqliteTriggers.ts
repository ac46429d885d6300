import type { Dialect } from './trigger'

/** Triggers as SQLite has them (https://sqlite.org/lang_createtrigger.html). */
export const sqliteTriggers: Dialect = {
  isChanged: column => `OLD."${column}" IS NOT NEW."${column}"`,
  rows: query => `(${query})`,
  longAgo: `strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')`,
  searchTable: 'ArticleSearchEntry',

  written({ name, moment, event, on, when, where, does }) {
    const condition = [when, where].filter(Boolean).join(' AND ')
    return [
      `CREATE TRIGGER "${name}" ${moment} ${event} ON "${on}"`,
      ...(condition ? [`WHEN ${condition}`] : []),
      'BEGIN',
      ...does.map(statement => `  ${statement}`),
      'END;',
    ].join('\n')
  },

  // Who writes has the whole file by then.
  besides: () => [],
}
