import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST, scratchProject, TABLES } from './schemaEngineProject'

/** The command line alone takes a second or two to start. */
const SLOW = { timeout: 60_000 }

describe('the Prisma command line with our schema engine', SLOW, () => {
  it('validates a schema', async () => {
    const { code, stdout } = await scratchProject().prisma(['validate'])
    expect(stdout).toContain('is valid')
    expect(code).toBe(0)
  })

  it('formats a schema', async () => {
    const project = scratchProject()
    expect(await project.prisma(['format'])).toMatchObject({ code: 0 })
    expect(readFileSync(project.at('schema.prisma'), 'utf8')).toContain('  postId Int\n')
  })

  it('generates a client, and talks to nobody', async () => {
    const project = scratchProject()
    project.write(
      'watch.cjs',
      `const { appendFileSync } = require('node:fs')
       const watch = (target, name) => {
         const original = target[name]
         target[name] = function (...args) {
           appendFileSync('watched.log', name + '\\n')
           return original.apply(this, args)
         }
       }
       watch(require('node:net').Socket.prototype, 'connect')
       watch(require('node:child_process'), 'fork')
       watch(globalThis, 'fetch')`,
    )
    // Prisma's reports are sent by a child that it forks. The engine is the configuration's choice.
    const { code } = await project.prisma(['generate'], {
      NODE_OPTIONS: '--require ./watch.cjs',
      PRISMA_SCHEMA_ENGINE_BINARY: undefined,
    })
    expect(code).toBe(0)
    expect(project.has('generated/client.ts')).toBe(true)
    expect(project.has('watched.log')).toBe(false)
  })

  it('pushes a schema to a database that it makes, and the folder too', async () => {
    const project = scratchProject()
    const env = { DATABASE_URL: 'file:./to be made/stet.db' }
    expect(await project.prisma(['db', 'push'], env)).toMatchObject({ code: 0 })
    expect(project.column(TABLES, 'to be made/stet.db')).toEqual(['Comment', 'Post'])
  })

  it('writes a first migration for a database that has no history', async () => {
    const project = scratchProject()
    const { code, stdout } = await project.prisma(['migrate', 'dev', '-n', 'x', '--create-only'])
    const name = /(\d{14}_x)/.exec(stdout)?.[1]
    expect(code).toBe(0)
    const migration = project.at(`migrations/sqlite/${name}/migration.sql`)
    expect(readFileSync(migration, 'utf8')).toContain('CREATE TABLE "Post"')
    expect(project.column(TABLES)).toEqual(['_prisma_migrations'])
  })

  it('applies migrations, and knows before and after which there are', async () => {
    const project = scratchProject()
    project.writeMigrations({ '1_first': FIRST })
    project.execute('')
    const before = await project.prisma(['migrate', 'status'])
    expect(before.stdout).toContain('not yet been applied:\n1_first')
    expect(before.code).toBe(1)

    expect(await project.prisma(['migrate', 'deploy'])).toMatchObject({ code: 0 })
    expect(project.column(TABLES)).toEqual(['Comment', 'Post', '_prisma_migrations'])

    const after = await project.prisma(['migrate', 'status'])
    expect(after.stdout).toContain('Database schema is up to date!')
    expect(after.code).toBe(0)
  })

  it.each([
    ['as SQL', ['--from-empty', '--script'], 0, '\nCREATE TABLE "Post" ('],
    ['in words and by exit code', ['--from-empty', '--exit-code'], 2, '[+] Added tables'],
    [
      'from the migrations',
      ['--from-migrations', 'migrations/sqlite', '--exit-code'],
      0,
      'No difference detected.',
    ],
  ])('tells what a schema changes %s, without a database', async (_, from, code, said) => {
    const project = scratchProject()
    project.writeMigrations({ '1_first': FIRST })
    const args = ['migrate', 'diff', ...from, '--to-schema', 'schema.prisma']
    const result = await project.prisma(args)
    expect(result.stdout).toContain(said)
    expect(result.code).toBe(code)
    expect(project.has('stet.db')).toBe(false)
  })

  it('takes a database that has tables but no history under its care', async () => {
    const project = scratchProject()
    project.writeMigrations({ '1_first': FIRST })
    project.execute(FIRST)
    const args = ['migrate', 'resolve', '--applied', '1_first']
    expect(await project.prisma(args)).toMatchObject({ code: 0 })
    expect(project.column('SELECT migration_name FROM _prisma_migrations')).toEqual(['1_first'])
  })

  it('notices drift and a migration that is missing, and touches nothing', async () => {
    const project = scratchProject()
    project.writeMigrations({ '1_first': FIRST })
    project.execute('')
    const engine = project.engine()
    await engine.apply({ '1_first': FIRST, '2_gone': 'CREATE TABLE gone (id INTEGER);' })
    await engine.end('SIGTERM')

    const { code, stdout } = await project.prisma(['migrate', 'dev'])
    expect(stdout).toContain('Drift detected')
    expect(stdout).toContain('missing from the local migrations directory: 2_gone')
    expect(code).toBe(130)
    expect(project.column(TABLES)).toContain('gone')
  })

  it('says that there is no database, and makes none', async () => {
    const project = scratchProject()
    const { code, stderr } = await project.prisma(['migrate', 'status'])
    expect(stderr).toContain('Error: P1003: Database `stet.db` does not exist\n')
    expect(code).toBe(1)
    expect(project.has('stet.db')).toBe(false)
  })

  it('shows a migration that fails with its code and the way out', async () => {
    const project = scratchProject()
    project.writeMigrations({ '1_bad': `${FIRST} INSERT INTO nowhere VALUES (1);` })
    const { code, stderr } = await project.prisma(['migrate', 'deploy'])
    expect(stderr).toContain('Error: P3018\n')
    expect(stderr).toContain('Migration name: 1_bad\n')
    expect(stderr).toContain('no such table: nowhere\n')
    expect(stderr).toContain('`npx prisma migrate resolve --rolled-back 1_bad`')
    expect(code).toBe(1)
  })
})
