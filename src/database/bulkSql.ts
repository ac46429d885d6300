import { raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client'

import { type Engine, engineBehind } from './engine'

/** What statements over many rows at once write differently on each engine. */
type BulkSql = {
  /** The rows of a JSON list, each as `value`; a row that is a list itself is read by `value ->> 0`. */
  rowsIn(json: string): Sql
  /** The texts of a JSON list, each as `value`. */
  textsIn(json: string): Sql
  /** The last character there is. */
  lastCharacter: Sql
}

const dialects: Record<Engine, BulkSql> = {
  sqlite: {
    rowsIn: json => sql`json_each(${json})`,
    textsIn: json => sql`json_each(${json})`,
    lastCharacter: raw('char(1114111)'),
  },
  postgresql: {
    rowsIn: json => sql`json_array_elements(${json}::json)`,
    textsIn: json => sql`json_array_elements_text(${json}::json)`,
    lastCharacter: raw('chr(1114111)'),
  },
}

export const bulkSql = (database: object): BulkSql => dialects[engineBehind(database)]
