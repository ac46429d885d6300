import { existsSync, statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sqliteAdapter } from '../../src/database/sqlite'
import {
  insertNote,
  notes,
  onlyValue,
  otherConnection,
  scratchDatabase,
  scratchFile,
  sql,
} from './scratchSqlite'

const ENDED = { cause: { kind: 'TransactionAlreadyClosed' } }
const CLOSED = { cause: { kind: 'ConnectionClosed' } }
const UNIQUE = { cause: { kind: 'UniqueConstraintViolation' } }
const FOREIGN_KEY = { cause: { kind: 'ForeignKeyConstraintViolation' } }

describe('the connection that writes', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 20],
    ['query_only', 0],
  ])('has PRAGMA %s at %s', async (pragma, value) => {
    const { db } = await scratchDatabase()
    expect(await onlyValue(db, `PRAGMA ${pragma}`)).toBe(value)
  })

  it('refuses a reference to nothing', async () => {
    const { db } = await scratchDatabase()
    const orphan = sql('INSERT INTO reply VALUES (1)')
    await expect(db.executeRaw(orphan)).rejects.toMatchObject(FOREIGN_KEY)
  })

  it('does not stay inside of a transaction that was opened by hand', async () => {
    const { file, db } = await scratchDatabase()
    for (const begin of ['BEGIN', 'SAVEPOINT mine']) {
      await expect(db.executeRaw(sql(begin))).rejects.toMatchObject(ENDED)
      await expect(db.queryRaw(sql(begin))).rejects.toMatchObject(ENDED)
    }
    await db.executeRaw(insertNote('saved'))
    expect(await notes(db)).toEqual(['saved'])
    expect(otherConnection(file).prepare('SELECT text FROM note').pluck().all()).toEqual(['saved'])
  })

  it('takes back a script that failed inside of its transaction, foreign keys off', async () => {
    const { db } = await scratchDatabase()
    const script = `PRAGMA foreign_keys = OFF; BEGIN; INSERT INTO note VALUES (1, 'half'); nonsense`
    await expect(db.executeScript(script)).rejects.toThrow('nonsense')
    expect(await notes(db)).toEqual([])
    expect(await onlyValue(db, 'PRAGMA foreign_keys')).toBe(1)
  })
})

describe('plain writes beside transactions', () => {
  it('keeps 500 of 500 saves made beside 100 transactions that fail', async () => {
    const { file, db } = await scratchDatabase()
    const fail = async (number: number) => {
      const transaction = await db.startTransaction()
      await transaction.executeRaw(insertNote(`failed ${number}`))
      await nextTurn()
      const again = transaction.executeRaw(insertNote(`failed ${number}`))
      await expect(again).rejects.toMatchObject(UNIQUE)
      await transaction.rollback()
    }
    const saves = Array.from({ length: 500 }, (_, number) => `saved ${number}`)
    await Promise.all(
      saves.flatMap((text, number) => {
        const save = db.executeRaw(insertNote(text))
        return number % 5 === 0 ? [fail(number), save] : [save]
      }),
    )
    const kept = otherConnection(file).prepare('SELECT text FROM note').pluck().all()
    expect(kept).toHaveLength(500)
    expect(new Set(kept)).toEqual(new Set(saves))
  })

  it('takes writes and transactions in the order in which they came', async () => {
    const { db } = await scratchDatabase()
    const first = await db.startTransaction()
    const write = (text: string) => db.executeRaw(insertNote(text))
    const transact = async (text: string) => {
      const transaction = await db.startTransaction()
      await transaction.executeRaw(insertNote(text))
      await transaction.commit()
    }
    const waiting = Promise.all([write('b'), transact('c'), write('d'), transact('e'), write('f')])
    await first.executeRaw(insertNote('a'))
    await nextTurn()
    await first.commit()
    await waiting
    expect(await notes(db)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it.each([
    ["INSERT INTO note (text) VALUES ('new') RETURNING id"],
    ["WITH new AS (SELECT 'new' AS text) INSERT INTO note (text) SELECT text FROM new"],
    ["/* not a read */ REPLACE INTO note (text) VALUES ('new') RETURNING id, text"],
  ])('knows that this is a write: %s', async write => {
    const { db } = await scratchDatabase()
    const transaction = await db.startTransaction()
    const written = db.queryRaw(sql(write))
    await nextTurn()
    await transaction.rollback()
    await written
    expect(await notes(db)).toEqual(['new'])
  })
})

describe('plain reads', () => {
  it('use a connection that cannot write', async () => {
    const { db } = await scratchDatabase()
    expect(await onlyValue(db, 'SELECT query_only FROM pragma_query_only')).toBe(1)
  })

  it('neither wait for an open transaction nor see its rows', async () => {
    const { db } = await scratchDatabase()
    await db.executeRaw(insertNote('before'))
    const transaction = await db.startTransaction()
    await transaction.executeRaw(insertNote('uncommitted'))
    expect(await notes(db)).toEqual(['before'])
    expect(await notes(transaction)).toEqual(['before', 'uncommitted'])
    await transaction.commit()
    expect(await notes(db)).toEqual(['before', 'uncommitted'])
  })

  it('see every write that was acknowledged before them', async () => {
    const { db } = await scratchDatabase()
    for (let count = 1; count <= 200; count++) {
      if (count % 2)
        await db.queryRaw(sql('INSERT INTO note (text) VALUES (?) RETURNING id', count))
      else await db.executeRaw(insertNote(`note ${count}`))
      expect(await onlyValue(db, 'SELECT count(*) FROM note')).toBe(count)
    }
  })

  it('see temporary tables, which only the writer has', async () => {
    const { db } = await scratchDatabase()
    await db.executeRaw(sql('CREATE TEMP TABLE draft AS SELECT 7 AS id'))
    expect(await onlyValue(db, 'SELECT id FROM draft')).toBe(7)
  })

  it('go on when a migration locks everybody else out', async () => {
    const { db } = await scratchDatabase()
    expect(await notes(db)).toEqual([])
    await db.executeRaw(sql('PRAGMA main.locking_mode = EXCLUSIVE'))
    await db.executeRaw(insertNote('migrated'))
    expect(await notes(db)).toEqual(['migrated'])
  })
})

describe('a transaction', () => {
  it('refuses an isolation level that SQLite does not have', async () => {
    const { db } = await scratchDatabase()
    const started = db.startTransaction('READ COMMITTED')
    await expect(started).rejects.toMatchObject({ cause: { kind: 'InvalidIsolationLevel' } })
    await (await db.startTransaction('SERIALIZABLE')).rollback()
  })

  it('keeps nothing when its commit fails, and frees the writer', async () => {
    const { db } = await scratchDatabase()
    const transaction = await db.startTransaction()
    await transaction.executeRaw(sql('PRAGMA defer_foreign_keys = ON'))
    await transaction.executeRaw(sql('INSERT INTO reply VALUES (1)'))
    const next = db.executeRaw(insertNote('next'))
    await expect(transaction.commit()).rejects.toMatchObject(FOREIGN_KEY)
    await next
    expect(await onlyValue(db, 'SELECT count(*) FROM reply')).toBe(0)
    expect(await notes(db)).toEqual(['next'])
  })

  it('may take back a part of itself', async () => {
    const { db } = await scratchDatabase()
    const transaction = await db.startTransaction()
    await transaction.executeRaw(insertNote('outer'))
    for (const kept of [false, true]) {
      await transaction.createSavepoint?.('inner')
      await transaction.executeRaw(insertNote(`inner, kept: ${kept}`))
      if (!kept) await transaction.rollbackToSavepoint?.('inner')
      await transaction.releaseSavepoint?.('inner')
    }
    await transaction.commit()
    expect(await notes(db)).toEqual(['outer', 'inner, kept: true'])
  })

  const uses: [string, (transaction: Transaction) => Promise<unknown> | undefined][] = [
    ['a read', transaction => notes(transaction)],
    ['a write', transaction => transaction.executeRaw(insertNote('late'))],
    ['a savepoint', transaction => transaction.createSavepoint?.('late')],
    ['a commit', transaction => transaction.commit()],
  ]
  it.each(uses)('refuses %s after its end, also inside of the next one', async (_, use) => {
    const { db } = await scratchDatabase()
    for (const end of ['commit', 'rollback'] as const) {
      const ended = await db.startTransaction()
      await ended[end]()
      await expect(use(ended)).rejects.toMatchObject(ENDED)
      const next = await db.startTransaction()
      await expect(use(ended)).rejects.toMatchObject(ENDED)
      await ended.rollback()
      await next.executeRaw(insertNote(`after ${end}`))
      await next.commit()
    }
    expect(await notes(db)).toEqual(['after commit', 'after rollback'])
  })

  it('that SQLite ended by itself does not go on, half of it lost', async () => {
    const { db } = await scratchDatabase()
    await db.executeRaw(insertNote('taken'))
    const transaction = await db.startTransaction()
    await transaction.executeRaw(insertNote('first half'))
    const clash = sql(`INSERT OR ROLLBACK INTO note (text) VALUES ('taken')`)
    await expect(transaction.executeRaw(clash)).rejects.toMatchObject(UNIQUE)
    const goOn = transaction.executeRaw(insertNote('second half'))
    await expect(goOn).rejects.toMatchObject(ENDED)
    await expect(transaction.commit()).rejects.toMatchObject(ENDED)
    await db.executeRaw(insertNote('next'))
    expect(await notes(db)).toEqual(['taken', 'next'])
  })
})

describe('disposing', () => {
  it('copies the log into the database and leaves no other file behind', async () => {
    const { file, db } = await scratchDatabase()
    await db.executeRaw(insertNote('saved'))
    expect(await notes(db)).toEqual(['saved'])
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    await db.dispose()
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(otherConnection(file).prepare('SELECT text FROM note').pluck().all()).toEqual(['saved'])
  })

  it('empties the log even while another program has the database open', async () => {
    const { file, db } = await scratchDatabase()
    otherConnection(file).prepare('SELECT * FROM note').all()
    await db.dispose()
    expect(statSync(`${file}-wal`).size).toBe(0)
  })

  it('rolls back what is open, finishes what waits, refuses what is new', async () => {
    const { file, db } = await scratchDatabase()
    const transaction = await db.startTransaction()
    await transaction.executeRaw(insertNote('open'))
    const waiting = db.executeRaw(insertNote('waiting'))
    const late = db.startTransaction()
    const disposed = db.dispose()
    await expect(late).rejects.toMatchObject(CLOSED)
    await expect(db.executeRaw(insertNote('new'))).rejects.toMatchObject(CLOSED)
    await expect(notes(db)).rejects.toMatchObject(CLOSED)
    await waiting
    await disposed
    await db.dispose()
    await expect(transaction.commit()).rejects.toMatchObject(ENDED)
    const kept = otherConnection(file).prepare('SELECT text FROM note').pluck().all()
    expect(kept).toEqual(['waiting'])
  })
})

describe.each([
  ['a database in memory', () => scratchDatabase({ file: ':memory:' })],
  [
    'a shadow database',
    async () => {
      const db = await sqliteAdapter({ file: scratchFile() }).connectToShadowDb()
      onTestFinished(() => db.dispose())
      await db.executeScript('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)')
      return { db }
    },
  ],
])('%s', (_, open) => {
  it('shows what is committed, and makes readers wait for it', async () => {
    const { db } = await open()
    const failing = await db.startTransaction()
    await failing.executeRaw(insertNote('failed'))
    const read = notes(db)
    const saved = db.executeRaw(insertNote('saved'))
    await nextTurn()
    await failing.rollback()
    expect(await read).toEqual([])
    await saved
    expect(await notes(db)).toEqual(['saved'])
  })
})
