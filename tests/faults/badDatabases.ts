import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'

import path from 'node:path'

import Database from 'better-sqlite3'
import { inject } from 'vitest'
import { z } from 'zod'

import { readFileDirectly } from './storedRows'

export const pageSize = 4096

/** Something that may stand where the database should be, and what whoever starts Stet is told. */
export type BadDatabase = {
  name: string
  /** Puts it there. */
  make(file: string): void
  /** What is wrong, and what to do about it. */
  told: RegExp
  /** `npm run dev` sets it up instead. */
  isMended?: true
}

const migrated = (file: string) => copyFileSync(inject('migratedDatabase'), file)

function execute(file: string, sql: string) {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

/** The table in which Prisma keeps the history of migrations. */
function historyTable(): string {
  const find = "SELECT sql FROM sqlite_schema WHERE name = '_prisma_migrations'"
  return readFileDirectly(inject('migratedDatabase'), database =>
    z.string().parse(database.prepare(find).pluck().get()),
  )
}

const recordMigration = (name: string, finishedAt: string) =>
  `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
  VALUES ('id of ${name}', 'checksum', '${name}', ${finishedAt}, 0)`

/** Overwrites whole pages with what no page of SQLite looks like. */
export function spoil(file: string, pages: { from: number; count: number }) {
  const bytes = readFileSync(file)
  bytes.fill('noise', pages.from * pageSize, (pages.from + pages.count) * pageSize)
  writeFileSync(file, bytes)
}

export const badDatabases: BadDatabase[] = [
  {
    name: 'nothing, not even the folder',
    make: file => rmdirSync(path.dirname(file)),
    told: /there is no database at .*npm run db:migrate/,
    isMended: true,
  },
  {
    name: 'an empty file',
    make: file => writeFileSync(file, ''),
    told: /is empty.*npm run db:migrate/,
    isMended: true,
  },
  {
    name: 'a database that lacks a migration',
    make: file => execute(file, historyTable()),
    told: /lacks .* migration.*npm run db:migrate/,
    isMended: true,
  },
  {
    name: 'a database whose last migration was interrupted',
    make(file) {
      migrated(file)
      execute(file, recordMigration('29990101000000_half', 'NULL'))
    },
    told: /migration of .* was interrupted.*npm run db:restore/,
  },
  {
    name: 'a database of a newer Stet',
    make(file) {
      migrated(file)
      execute(file, recordMigration('29990101000000_newer', 'CURRENT_TIMESTAMP'))
    },
    told: /made by a newer Stet.*Update Stet/,
  },
  {
    name: "somebody else's database",
    make: file => execute(file, 'CREATE TABLE "Invoice" (id INTEGER PRIMARY KEY)'),
    told: /somebody else's tables.*DATABASE_URL/,
  },
  {
    name: 'a text',
    make: file => writeFileSync(file, 'Dear diary, '.repeat(1000)),
    told: /is not a SQLite database.*npm run db:restore/,
  },
  {
    name: 'a database whose header is overwritten',
    make(file) {
      migrated(file)
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xa5, 0, 100))
    },
    told: /is not a SQLite database.*npm run db:restore/,
  },
  {
    name: 'the first half of a database',
    make(file) {
      migrated(file)
      truncateSync(file, Math.floor(statSync(file).size / 2 / pageSize) * pageSize)
    },
    told: /is damaged.*npm run db:restore/,
  },
  {
    name: 'a database with noise in its middle',
    make(file) {
      migrated(file)
      const pages = statSync(file).size / pageSize
      spoil(file, { from: Math.floor(pages / 2), count: 3 })
    },
    told: /is damaged.*npm run db:restore/,
  },
  {
    name: 'a file that may not be written',
    make(file) {
      migrated(file)
      chmodSync(file, 0o444)
    },
    told: /cannot be written.*right to write/,
  },
  {
    name: 'a folder',
    make: file => mkdirSync(file),
    told: /is not a SQLite database.*DATABASE_URL/,
  },
]
