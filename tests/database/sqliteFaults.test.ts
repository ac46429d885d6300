import { chmodSync, existsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { sqliteAdapter } from '../../src/database/sqlite'
import {
  insertNote,
  lockedElsewhere,
  notes,
  onlyValue,
  otherConnection,
  scratchDatabase,
  scratchFile,
  sql,
  startProcess,
} from './scratchSqlite'

const LOCKED = { cause: { kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY' } }
const FULL = { cause: { kind: 'sqlite', originalCode: 'SQLITE_FULL' } }
const open = (file: string, mustExist = true) => sqliteAdapter({ file, mustExist }).connect()

const ADAPTER = new URL('../../src/database/sqlite.ts', import.meta.url).href

describe('another process that holds the lock', () => {
  it('for two seconds delays writes and nothing else', { timeout: 15_000 }, async () => {
    const { file, db } = await scratchDatabase()
    await lockedElsewhere(file, 2000)
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    await pause(50) // what comes before the first tick, or after the last one, is not measured
    const writes = Array.from({ length: 40 }, (_, number) => db.executeRaw(insertNote(`${number}`)))
    const transaction = db.startTransaction()
    expect(await notes(db)).toEqual([])
    await Promise.all(writes)
    await (await transaction).commit()
    await pause(50)
    delay.disable()
    expect(await notes(db)).toHaveLength(40)
    const longestStall = delay.max / 1e6
    console.log(`longest stall of the event loop: ${longestStall.toFixed(0)} ms`)
    expect(longestStall).toBeLessThan(1500)
  })

  it(
    'for too long makes each write fail once, then all works again',
    { timeout: 20_000 },
    async () => {
      const { file, db } = await scratchDatabase()
      await lockedElsewhere(file, 8000)
      const tries = await Promise.allSettled([
        ...Array.from({ length: 20 }, (_, number) => db.executeRaw(insertNote(`${number}`))),
        db.startTransaction(),
      ])
      for (const { status, ...outcome } of tries) {
        expect(status).toBe('rejected')
        expect(outcome).toMatchObject({ reason: LOCKED })
      }
      const transaction = await db.startTransaction()
      await transaction.executeRaw(insertNote('after'))
      await transaction.commit()
      expect(await notes(db)).toEqual(['after'])
    },
  )

  it('makes a BEGIN fail, which frees the queue', async () => {
    const { file, db } = await scratchDatabase({ patience: 50 })
    const other = otherConnection(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(db.startTransaction()).rejects.toMatchObject(LOCKED)
    await expect(db.executeScript('DELETE FROM note')).rejects.toMatchObject(LOCKED)
    other.exec('COMMIT')
    await db.executeRaw(insertNote('plain'))
    await (await db.startTransaction()).commit()
    expect(await notes(db)).toEqual(['plain'])
  })
})

it('commits while another connection reads', async () => {
  const file = scratchFile()
  const old = new Database(file)
  old.exec(
    `PRAGMA journal_mode = DELETE; CREATE TABLE before (id); INSERT INTO before VALUES (1), (2)`,
  )
  old.close()
  const { db } = await scratchDatabase({ file, patience: 0 })
  const reading = otherConnection(file).prepare('SELECT id FROM before').iterate()
  reading.next()
  const transaction = await db.startTransaction()
  await transaction.executeRaw(insertNote('one'))
  await transaction.commit()
  await db.executeRaw(insertNote('two'))
  expect([...reading]).toHaveLength(1)
  expect(otherConnection(file).prepare('SELECT count(*) FROM note').pluck().get()).toBe(2)
})

it('survives a full disk', async () => {
  const { file, db } = await scratchDatabase()
  const pages = Number(await onlyValue(db, 'PRAGMA page_count'))
  await db.queryRaw(sql(`PRAGMA max_page_count = ${pages}`))
  const long = 'x'.repeat(20_000)
  const transaction = await db.startTransaction()
  await transaction.executeRaw(insertNote('small'))
  await expect(transaction.executeRaw(insertNote(long))).rejects.toMatchObject(FULL)
  await transaction.rollback()
  await expect(db.executeRaw(insertNote(long))).rejects.toMatchObject(FULL)
  expect(await notes(db)).toEqual([])
  await db.queryRaw(sql(`PRAGMA max_page_count = ${pages + 100}`))
  await db.executeRaw(insertNote(long))
  expect(await notes(db)).toEqual([long])
  expect(otherConnection(file).pragma('integrity_check', { simple: true })).toBe('ok')
})

const WRITER = `
  import { setImmediate as nextTurn } from 'node:timers/promises'
  const { sqliteAdapter } = await import('${ADAPTER}')
  const db = await sqliteAdapter({ file: process.argv[1], mustExist: true }).connect()
  const insert = text => ({ sql: 'INSERT INTO note (text) VALUES (?)', args: [text],
    argTypes: [{ scalarType: 'string', arity: 'scalar' }] })
  const say = text => process.stdout.write(text + '\\n')
  for (let number = 0; ; number++) {
    const transaction = await db.startTransaction()
    const plain = db.executeRaw(insert(process.pid + ' plain ' + number))
      .then(() => say(process.pid + ' plain ' + number))
    await transaction.executeRaw(insert(process.pid + ' half ' + number))
    say('inside')
    await nextTurn()
    await transaction.executeRaw(insert(process.pid + ' whole ' + number))
    await transaction.commit()
    say(process.pid + ' half ' + number)
    await plain
  }
`

it(
  'keeps what it acknowledged when it is killed in mid-transaction',
  { timeout: 60_000 },
  async () => {
    const seed = Date.now() % 1000
    console.log(`seed ${seed}`)
    const { file, db: first } = await scratchDatabase()
    // With nobody else connected, each start has to recover what the killed process left.
    await first.dispose()
    const acknowledged: string[] = []
    for (let round = 1; round <= 5; round++) {
      const child = startProcess(WRITER, file)
      let transactions = 5 + ((seed * round) % 37)
      for await (const line of createInterface(child.stdout)) {
        if (line !== 'inside') acknowledged.push(line)
        else if (--transactions === 0) child.kill('SIGKILL')
      }
    }
    const db = await open(file)
    const kept = new Set(await notes(db))
    expect(acknowledged.length).toBeGreaterThan(5 * 5)
    expect(acknowledged.filter(text => !kept.has(text))).toEqual([])
    const halves = [...kept].filter(text => String(text).includes('half'))
    const wholes = [...kept].filter(text => String(text).includes('whole'))
    expect(wholes).toEqual(halves.map(text => String(text).replace('half', 'whole')))
    expect(await onlyValue(db, 'PRAGMA integrity_check')).toBe('ok')
    await db.executeRaw(insertNote('after'))
    await db.dispose()
  },
)

describe('opening', () => {
  it('creates a missing database only when it may', async () => {
    const file = scratchFile()
    await expect(open(file)).rejects.toThrow(`The database file ${file} is missing: run`)
    expect(existsSync(file)).toBe(false)
    await (await open(`file:${file}`, false)).dispose()
    await (await open(`file:${file}`)).dispose()
    expect(existsSync(file)).toBe(true)
  })

  it('says what is wrong with the place', async () => {
    const file = scratchFile()
    await expect(open(join(file, 'x.db'), false)).rejects.toThrow('check that its folder exists')
    await expect(open(dirname(file))).rejects.toThrow('cannot be opened')
  })

  it('says that the file is not a database or is damaged', async () => {
    const file = scratchFile()
    writeFileSync(file, 'Dear diary, '.repeat(1000))
    await expect(open(file)).rejects.toThrow('is not an SQLite database')
    const { file: damaged, db } = await scratchDatabase()
    await db.dispose()
    truncateSync(damaged, statSync(damaged).size - 4096)
    await expect(open(damaged)).rejects.toThrow('is damaged: restore it')
  })

  it.each([
    ['in a folder that may be', 0o777],
    ['in a folder that may not be either', 0o755],
  ])('refuses a file that may not be written to, %s', async (_, folderMode) => {
    const { file, db } = await scratchDatabase()
    await db.dispose()
    chmodSync(dirname(file), folderMode)
    chmodSync(file, 0o444)
    const user = process.geteuid?.()
    // Nothing is read-only for root.
    if (user === 0) process.seteuid?.(65_534)
    try {
      await expect(open(file)).rejects.toThrow('is read-only: allow this user to write')
    } finally {
      if (user === 0) process.seteuid?.(user)
    }
  })

  it(
    'waits for the lock that switching to the write-ahead log needs',
    { timeout: 10_000 },
    async () => {
      const file = scratchFile()
      new Database(file).exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)').close()
      await lockedElsewhere(file, 500)
      const db = await open(file)
      await db.executeRaw(insertNote('saved'))
      await db.dispose()
      expect(existsSync(`${file}-wal`)).toBe(false)
    },
  )
})
