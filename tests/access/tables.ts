import type { Newsroom } from '../support/newsroom'
import { isPostgresql } from '../support/readPostgresql'
import type { Change, TableKeeper, Tables } from './tableKeeper'
import { openTablesOnPostgresql } from './tablesOnPostgresql'
import { openTablesOnSqlite } from './tablesOnSqlite'

/** Opens what looks into a newsroom's database beside it. */
export function openTables({ databaseUrl, file }: Newsroom): Promise<TableKeeper> {
  return isPostgresql(databaseUrl) ? openTablesOnPostgresql(databaseUrl) : openTablesOnSqlite(file)
}

/** The rows in which two readings differ. */
export function changesBetween(before: Tables, after: Tables): Change[] {
  const changes: Change[] = []
  for (const [table, are] of after) {
    const were = before.get(table)
    for (const [row, json] of are)
      if (were?.get(row) !== json) changes.push({ table, row, before: were?.get(row), after: json })
    for (const [row, json] of were ?? [])
      if (!are.has(row)) changes.push({ table, row, before: json })
  }
  return changes
}
