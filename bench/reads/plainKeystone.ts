import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import Database from 'better-sqlite3'

import { enginePath } from '../../src/database/schema-engine/enginePath.mjs'
import { benchFolder } from './benchFolder'
import { fingerprint } from './fingerprint'
import { type Server, startServer } from './startServer'

const keystone = path.resolve('node_modules/@keystone-6/core/bin/cli.js')
const prisma = path.resolve('node_modules/prisma/build/index.js')

/** Starts the plain Keystone of bench/plainKeystone on the rows of an archive. */
export async function startPlainKeystone(archive: string): Promise<Server> {
  const app = builtApp()
  const variables = { DATABASE_URL: `file:${copyOf(archive, app)}` }
  return startServer([keystone, 'start', '--no-ui'], { cwd: app, variables })
}

/** Builds it, where it has changed since. */
function builtApp(): string {
  const source = 'bench/plainKeystone'
  const app = path.join(benchFolder(), `plain-keystone-${fingerprint(source)}`)
  if (existsSync(path.join(app, '.keystone'))) return app

  console.log('Building a plain Keystone to compare with …')
  cpSync(source, app, { recursive: true })
  run(app, [keystone, 'build', '--no-ui'])
  return app
}

/** A database as it makes one itself, with what an archive holds of it. */
function copyOf(archive: string, app: string): string {
  const key = path.basename(app).split('-').at(-1)
  const file = archive.replace(/\.db$/, `-plain-${key}.db`)
  if (existsSync(file)) return file

  const unfinished = archive.replace(/\.db$/, '-plain-unfinished.db')
  rmSync(unfinished, { force: true })
  run(app, [prisma, 'db', 'push'], { DATABASE_URL: `file:${unfinished}` })
  const database = new Database(unfinished)
  database.pragma('foreign_keys = OFF') // whole tables, one after the other
  database.prepare('ATTACH ? AS archive').run(archive)
  database.transaction(() => {
    for (const table of tablesOf(database)) {
      const columns = columnsOf(database, table).join()
      database.exec(
        `INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM archive."${table}"`,
      )
    }
  })()
  database.exec('DETACH archive') // which stays as the seed left it
  database.exec('ANALYZE') // without it an article takes seconds: what is linked is searched through
  database.close()
  renameSync(unfinished, file)
  return file
}

function tablesOf(database: Database.Database): string[] {
  return database
    .prepare<[], string>(`SELECT name FROM main.sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
}

function columnsOf(database: Database.Database, table: string): string[] {
  return database
    .prepare<[string], string>(`SELECT '"' || name || '"' FROM pragma_table_info(?, 'main')`)
    .pluck()
    .all(table)
}

/** Runs a command of Keystone or Prisma as the project itself does (prisma.config.ts). */
function run(cwd: string, args: string[], variables: object = {}) {
  execFileSync(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
      PRISMA_SCHEMA_ENGINE_BINARY: enginePath(),
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      GIT_PREFIX: '',
      ...variables,
    },
    stdio: 'pipe',
  })
}
