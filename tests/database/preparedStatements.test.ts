import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'

import { PreparedStatements } from '../../src/database/preparedStatements'
import { insertNote, otherConnection, scratchDatabase, sql } from './scratchSqlite'

/** A client that counts what it is asked to prepare. */
class CountingDatabase extends Database {
  prepared: string[] = []

  override prepare<Values extends unknown[] | {} = unknown[], Row = unknown>(sql: string) {
    this.prepared.push(sql)
    return super.prepare<Values, Row>(sql)
  }
}

describe('a statement', () => {
  const client = new CountingDatabase(':memory:')
  client.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)')
  const statements = new PreparedStatements(client)
  const timesPrepared = (sql: string) => client.prepared.filter(each => each === sql).length

  it('is prepared once, and takes other values each time', () => {
    const insert = 'INSERT INTO note (words) VALUES (?)'
    for (const words of ['one', 'two', 'three']) statements.prepare(insert).bind([words]).run()
    const select = 'SELECT words FROM note WHERE id = ?'
    const found = [3, 1, 2].map(id => statements.prepare(select).bind([id]).raw().all())
    expect(found).toEqual([[['three']], [['one']], [['two']]])
    expect([insert, select].map(timesPrepared)).toEqual([1, 1])
  })

  it('keeps none of its values', () => {
    const select = 'SELECT words FROM note WHERE id = ?'
    statements.prepare(select).bind([1]).columns()
    expect(() => statements.prepare(select).bind([]).columns()).toThrow(/too few parameter/i)
  })

  it('is kept until five hundred others have been used since', () => {
    const select = (n: number) => `SELECT ${n} FROM note`
    for (let n = 0; n <= 500; n++) statements.prepare(select(n))
    // The 1 is used once more before the 0, for which there was no room, pushes out another.
    for (const n of [1, 0, 1, 2]) statements.prepare(select(n))
    expect([0, 1, 2].map(n => timesPrepared(select(n)))).toEqual([2, 1, 2])
  })

  it.each([
    ['a pragma, which is obeyed each time', 'PRAGMA foreign_keys = ON'],
    ['a list that goes on and on', `SELECT id FROM note WHERE id IN (${'1, '.repeat(4000)} 2)`],
  ])('is not kept when it is %s', (_what, sql) => {
    for (let n = 0; n < 2; n++) statements.prepare(sql)
    expect(timesPrepared(sql)).toBe(2)
  })
})

describe('where another program alters the tables meanwhile, an adapter', () => {
  const all = sql('SELECT * FROM note')

  it('names the column that is new', async () => {
    const { file, db } = await scratchDatabase()
    await db.executeRaw(insertNote('old'))
    expect(await db.queryRaw(all)).toMatchObject({ columnNames: ['id', 'text'] })
    otherConnection(file).exec("ALTER TABLE note ADD COLUMN place TEXT DEFAULT 'nowhere'")
    expect(await db.queryRaw(all)).toMatchObject({
      columnNames: ['id', 'text', 'place'],
      rows: [[1, 'old', 'nowhere']],
    })
  })

  it('says that a table is gone', async () => {
    const { file, db } = await scratchDatabase()
    await db.queryRaw(all)
    otherConnection(file).exec('DROP TABLE reply; DROP TABLE note')
    const gone = { cause: { kind: 'TableDoesNotExist' } }
    await expect(db.queryRaw(all)).rejects.toMatchObject(gone)
  })
})
