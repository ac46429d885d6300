import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { sqliteAdapter, type SqliteAdapterOptions } from '../../src/database/sqlite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const TABLES = `
  CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
  CREATE TABLE reply (note INTEGER NOT NULL REFERENCES note (id));
`

/** The path of a database that does not exist yet, in a folder removed after the test. */
export function scratchFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'scratch.db')
}

/** Connects to a file with a `note` table and a `reply` table that refers to it. */
export async function scratchDatabase(
  options: Partial<SqliteAdapterOptions> = {},
): Promise<{ file: string; db: SqlDriverAdapter }> {
  const file = options.file ?? scratchFile()
  const db = await sqliteAdapter({ ...options, file }).connect()
  onTestFinished(() => db.dispose())
  await db.executeScript(TABLES)
  return { file, db }
}

/** Another connection to the same file, as another program would open it. */
export function otherConnection(file: string): Database.Database {
  const connection = new Database(file, { fileMustExist: true, timeout: 0 })
  onTestFinished(() => void connection.close())
  return connection
}

export function sql(text: string, ...args: (string | number)[]): SqlQuery {
  return {
    sql: text,
    args,
    argTypes: args.map(arg => ({
      scalarType: typeof arg === 'number' ? 'int' : 'string',
      arity: 'scalar',
    })),
  }
}

export function insertNote(text: string): SqlQuery {
  return sql('INSERT INTO note (text) VALUES (?)', text)
}

/** The texts of all notes that this connection can see, in the order in which they were saved. */
export async function notes(db: SqlQueryable): Promise<unknown[]> {
  const { rows } = await db.queryRaw(sql('SELECT text FROM note ORDER BY id'))
  return rows.map(([text]) => text)
}

export async function onlyValue(db: SqlQueryable, text: string): Promise<unknown> {
  return (await db.queryRaw(sql(text))).rows[0]?.[0]
}

/** Starts a Node process that runs an ES module given as text, with the file's path as argument. */
export function startProcess(module: string, file: string, ...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', module, '--', file, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Lets another process hold the write lock for a time, in milliseconds, from when this resolves. */
export async function lockedElsewhere(file: string, time: number): Promise<void> {
  const child = startProcess(
    `import Database from 'better-sqlite3'
    const [file, time] = process.argv.slice(1)
    const db = new Database(file)
    db.exec('BEGIN IMMEDIATE')
    process.stdout.write('locked')
    setTimeout(() => db.exec('COMMIT'), Number(time))`,
    file,
    String(time),
  )
  await once(child.stdout, 'data')
}
