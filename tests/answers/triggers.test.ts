import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { publicChangeTriggers } from '../../src/database/publicChangeTriggers'
import { sqlitePublicChanges } from '../../src/database/sqlitePublicChanges'
import { reading } from '../access/policy'
import { openNewsroom, type Newsroom } from '../support/newsroom'

let newsroom: Newsroom
let database: Database.Database

beforeAll(async () => {
  newsroom = await openNewsroom()
  database = new Database(newsroom.file)
})
afterAll(async () => {
  database.close()
  await newsroom.close()
})

const columnsOf = (table: string) =>
  database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)

describe('the triggers that tell of public changes', () => {
  it('are those that the tables need: if not, give them to a new migration, and drop the old ones', () => {
    const there = database
      .prepare<[], string>(
        `SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Public%'`,
      )
      .pluck()
      .all()
    const needed = publicChangeTriggers(columnsOf).map(sql => sql.replace(/;$/, ''))
    expect(there.toSorted()).toEqual(needed.toSorted())
  })

  it('watch every column that readers may be told of', () => {
    const triggers = publicChangeTriggers(columnsOf)
    const unwatched = Object.entries(reading).flatMap(([list, { publicFields }]) => {
      if (list === 'Correction') return [] // whatever is done to one counts
      const update = triggers.find(sql => sql.includes(`PublicChange_${list}_update`))
      return columnsOf(list)
        .filter(column => publicFields.includes(column) && column !== 'id')
        .filter(column => !update?.includes(`OLD."${column}"`))
        .map(column => `${list}.${column}`)
    })
    expect(unwatched).toEqual([])
  })
})

describe('what is told of changes', () => {
  it('is nothing new without a commit, and each tag once it is committed', () => {
    const changes = sqlitePublicChanges(newsroom.file)
    expect(changes.take()).toEqual([])
    database.exec('BEGIN')
    database.exec(`INSERT INTO "PublicChange" ("tag") VALUES ('a'), ('b')`)
    expect(changes.take()).toEqual([])
    database.exec('COMMIT')
    expect(changes.take()).toEqual(['a', 'b'])
    expect(changes.take()).toEqual([])
    changes.close()
  })

  it('is everything to whoever has been away for too long, and the table does not grow for ever', () => {
    const changes = sqlitePublicChanges(newsroom.file)
    const insert = database.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
       INSERT INTO "PublicChange" ("tag") SELECT 'x' FROM n`,
    )
    insert.run()
    expect(changes.take()).toEqual(['*'])
    const kept = database.prepare<[], number>('SELECT count(*) FROM "PublicChange"').pluck().get()
    expect(kept).toBeLessThanOrEqual(21_000)
    changes.close()
  })
})
