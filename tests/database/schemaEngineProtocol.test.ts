import { chmodSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { SqliteDatabase } from '../../src/database/schema-engine/sqliteDatabase.mjs'
import { filters, FIRST, SCHEMA, scratchProject, TABLES } from './schemaEngineProject'

/** One of them waits until SQLite gives up waiting for a lock. */
const SLOW = { timeout: 60_000 }

/** Never finds what it looks for. */
const ENDLESS = `CREATE TABLE found AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
  SELECT x FROM n WHERE x < 0;`

/** The database compared with nothing. */
const COMPARISON = {
  from: {
    tag: 'schemaDatasource',
    files: [{ path: 'schema.prisma', content: SCHEMA }],
    configDir: '.',
  },
  to: { tag: 'empty' },
  script: false,
  exitCode: null,
  filters,
}

describe('a migration', SLOW, () => {
  it('that fails leaves nothing behind, and is in the way until it is resolved', async () => {
    const { project, engine } = startedProject()
    const bad = `${FIRST} INSERT INTO nowhere VALUES (1);`
    expect(await engine.apply({ '1_bad': bad })).toMatchObject(failure('P3018'))
    expect(await engine.apply({ '1_bad': FIRST })).toMatchObject(
      failure('P3009', expect.stringContaining('no such table: nowhere')),
    )
    await engine.ask('markMigrationRolledBack', { migrationName: '1_bad' })
    expect(await engine.apply({ '1_bad': FIRST })).toMatchObject(applied('1_bad'))
    await engine.end('SIGTERM')
    expect(project.column(TABLES)).toEqual(['Comment', 'Post', '_prisma_migrations'])
  })

  it('that was killed half way starts anew, and completes', async () => {
    const { project, engine } = startedProject()
    void engine.apply({ '1_first': FIRST, '2_more': `CREATE TABLE more (id INTEGER); ${ENDLESS}` })
    await engine.hasLogged('Applying `2_more`')
    await setTimeout(200)
    expect(await engine.end('SIGKILL')).toBeNull()

    const next = project.engine()
    const scripts = { '1_first': FIRST, '2_more': 'CREATE TABLE more (id INTEGER);' }
    expect(await next.apply(scripts)).toMatchObject(applied('2_more'))
    await next.end('SIGTERM')
    expect(project.column(TABLES)).toEqual(['Comment', 'Post', '_prisma_migrations', 'more'])
  })

  it('counts as applied from the moment it is', async () => {
    const { project, engine } = startedProject()
    await engine.apply({ '1_first': FIRST })
    await engine.end('SIGTERM')
    // As the engine leaves it to the connection: begun, and the engine will never say more.
    project.execute('UPDATE _prisma_migrations SET finished_at = NULL')
    const { connection } = new SqliteDatabase(`file:${project.at('stet.db')}`)
    await connection.executeScript('CREATE TABLE more (id INTEGER);')
    await connection.dispose()
    expect(await project.engine().apply({ '1_first': FIRST })).toMatchObject(applied())
  })

  it('that was killed where it cannot be undone needs a person, who is told so', async () => {
    const { project, engine } = startedProject()
    // SQLite does not vacuum within a transaction, and the other file shows how far it has come.
    const script = `CREATE TABLE one (id INTEGER); VACUUM; ATTACH 'other.db' AS other;
      CREATE TABLE other.two (id INTEGER); ${ENDLESS}`
    project.write('other.db', '')
    void engine.apply({ '1_wild': script })
    await project.untilWritten('other.db')
    expect(await engine.end('SIGKILL')).toBeNull()

    const message = expect.stringMatching(/part of it may have been applied[^]*--applied 1_wild/)
    expect(await project.engine().apply({ '1_wild': script })).toMatchObject(
      failure('P3009', message),
    )
  })

  it('that makes a table anew keeps what refers to its rows', async () => {
    const { project, engine } = startedProject()
    const rebuild = `
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "title" TEXT);
      INSERT INTO "new_Post" ("id", "title") SELECT "id", "title" FROM "Post";
      DROP TABLE "Post";
      ALTER TABLE "new_Post" RENAME TO "Post";
      PRAGMA foreign_keys=ON;`
    const rows = `INSERT INTO Post VALUES (1, 'a'); INSERT INTO Comment VALUES (7, 1);`
    await engine.apply({ '1_first': `${FIRST} ${rows}`, '2_rebuild': rebuild })
    await engine.end('SIGTERM')
    expect(project.column('SELECT migration_name FROM _prisma_migrations')).toHaveLength(2)
    expect(project.column('SELECT id FROM Comment')).toEqual([7])
  })

  it('that fails where it cannot be undone says so', async () => {
    const { engine } = startedProject()
    const message = expect.stringMatching(/no such table: nowhere\n\nPart of it may have been/)
    expect(await engine.apply({ '1_wild': 'VACUUM; DELETE FROM nowhere;' })).toMatchObject(
      failure('P3018', message),
    )
  })

  it.each([
    ['begins a transaction', 'BEGIN; CREATE TABLE a (id INTEGER); COMMIT;'],
    ['changes the journal mode', 'CREATE TABLE a (id INTEGER); PRAGMA journal_mode = WAL;'],
  ])('that %s is applied too', async (_, script) => {
    const { project, engine } = startedProject()
    expect(await engine.apply({ '1_a': script })).toMatchObject(applied('1_a'))
    await engine.end('SIGTERM')
    expect(project.column(TABLES)).toEqual(['_prisma_migrations', 'a'])
  })
})

describe('the engine of the configuration', () => {
  it.each([
    ['that is installed', '#!/bin/sh\nexit 0\n', 'node_modules/@prisma/engines/schema-engine-a'],
    ['of ours when the installed one does not run here', 'x', 'src/database/schema-engine.mjs'],
  ])('is the one %s', async (_, native, chosen) => {
    const project = scratchProject()
    rmSync(project.at('node_modules'))
    project.write('node_modules/prisma/package.json', '{}')
    project.write('node_modules/@prisma/engines/package.json', '{}')
    project.write('node_modules/@prisma/engines/schema-engine-a', native)
    chmodSync(project.at('node_modules/@prisma/engines/schema-engine-a'), 0o755)
    const module = project.at('src/database/schema-engine/enginePath.mjs')
    const { enginePath }: { enginePath: () => string } = await import(module)
    expect(enginePath()).toBe(project.at(chosen))
  })
})

describe('the engine', SLOW, () => {
  it('makes no database only to look at one', async () => {
    const project = scratchProject()
    expect(await project.engine().ask('diff', COMPARISON)).toMatchObject(failure('P1003'))
    expect(project.has('stet.db')).toBe(false)
  })

  it('says what to do about a file that is not a database', async () => {
    const project = scratchProject()
    project.write('stet.db', 'Stet, said the editor.')
    expect(await project.engine().apply({ '1_first': FIRST })).toMatchObject({
      error: {
        data: {
          message:
            'The database file ./stet.db is not an SQLite database: restore it from a backup or correct DATABASE_URL.',
        },
      },
    })
  })

  it('empties a database of everything', async () => {
    const { project, engine } = startedProject()
    const scripts = { '1_first': `${FIRST} CREATE VIRTUAL TABLE search USING fts5 (title);` }
    await engine.apply(scripts)
    expect(await engine.ask('reset', {})).toMatchObject({ result: null })
    expect(await engine.apply(scripts)).toMatchObject(applied('1_first'))
    await engine.ask('reset', {})
    await engine.end('SIGTERM')
    expect(project.column('SELECT name FROM sqlite_schema')).toEqual([])
  })

  it('does not empty a database that a server has open', async () => {
    const { project, engine } = startedProject()
    project.execute(FIRST)
    project.holdOpen()
    const inUse = expect.stringContaining('in use by another process: stop that one')
    expect(await engine.ask('reset', {})).toMatchObject(failure('P1008', inUse))
    expect(project.column(TABLES)).toEqual(['Comment', 'Post'])
  })

  it('advises who has a database without history, as the native one does', async () => {
    const { project, engine } = startedProject()
    project.execute('CREATE TABLE old (id INTEGER)')
    expect(await engine.diagnose({ '1_first': FIRST })).toMatchObject({
      result: {
        action: {
          tag: 'reset',
          reason: expect.stringMatching(
            /actual schema\.\n\nIf you are running this the first time[^]*\[\+\] Added tables\n {2}- old/,
          ),
        },
      },
    })
    expect(project.column(TABLES)).toEqual(['old'])
  })

  it('makes, finds and drops a database for its cli commands', async () => {
    const project = scratchProject()
    const url = 'file:./a folder/stet.db'
    const missing = { code: 1, stderr: expect.stringContaining('"error_code":"P1003"') }
    expect(await project.engineCommand('can-connect-to-database', url)).toMatchObject(missing)
    expect(await project.engineCommand('create-database', url)).toMatchObject({ code: 0 })
    expect(await project.engineCommand('can-connect-to-database', url)).toMatchObject({ code: 0 })
    expect(project.column('SELECT 1', 'a folder/stet.db')).toEqual([1])
    expect(await project.engineCommand('drop-database', url)).toMatchObject({ code: 0 })
    expect(await project.engineCommand('drop-database', url)).toMatchObject(missing)
  })

  it.each([
    ['in a call', 'debugPanic', {}],
    ['after it', 'diff', { ...COMPARISON, from: { ...COMPARISON.from, files: [] } }],
  ])('ends as a native one would when it breaks %s', async (_, method, params) => {
    const { engine } = startedProject()
    expect(await engine.ask(method, params)).toEqual({ code: 101 })
  })

  it('ends well when Prisma is done with it', async () => {
    const { engine } = startedProject()
    await engine.ask('getDatabaseVersion', {})
    expect(await engine.end('SIGTERM')).toBe(0)
  })
})

function startedProject() {
  const project = scratchProject()
  project.execute('')
  return { project, engine: project.engine() }
}

const applied = (...names: string[]) => ({ result: { appliedMigrationNames: names } })

const failure = (error_code: string, message: unknown = expect.any(String)) => ({
  error: { data: { is_panic: false, error_code, message } },
})
