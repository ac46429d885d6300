import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "generated"
}

datasource db {
  provider = "sqlite"
}

model Post {
  id       Int       @id @default(autoincrement())
  title    String    @unique
  comments Comment[]
}

model Comment {
  id   Int  @id
  post Post @relation(fields: [postId], references: [id], onDelete: Cascade)
  postId Int
}
`

/** What SCHEMA asks for, as a migration. */
export const FIRST = `
  CREATE TABLE "Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "title" TEXT NOT NULL);
  CREATE TABLE "Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "postId" INTEGER NOT NULL,
    CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id")
      ON DELETE CASCADE ON UPDATE CASCADE
  );
  CREATE UNIQUE INDEX "Post_title_key" ON "Post" ("title");
`

/** Lists the tables, Prisma's own too. */
export const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
  ORDER BY name`

/** A copy of our configuration and engine in a folder of its own, with spaces in its path. */
export function scratchProject() {
  const folder = mkdtempSync(join(tmpdir(), 'stet engine '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const path of ['package.json', 'prisma.config.ts', 'src']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))

  const at = (path: string) => join(folder, path)
  const write = (path: string, content: string) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), content)
  }
  write('schema.prisma', SCHEMA)

  return {
    folder,
    at,
    write,
    has: (path: string) => existsSync(at(path)),
    /** Writes the migrations that the command line finds. */
    writeMigrations(scripts: Record<string, string>) {
      write('migrations/sqlite/migration_lock.toml', 'provider = "sqlite"\n')
      for (const [name, sql] of Object.entries(scripts)) {
        write(`migrations/sqlite/${name}/migration.sql`, sql)
      }
    },
    /** The first column of what a query finds in the database. */
    column(sql: string, file = 'stet.db'): unknown[] {
      const database = new Database(at(file), { fileMustExist: true })
      try {
        return database.prepare(sql).pluck().all()
      } finally {
        database.close()
      }
    },
    /** Runs SQL in the database, which is made if it is not there. */
    execute(sql: string) {
      new Database(at('stet.db')).exec(sql).close()
    },
    /** Resolves when something has been written to a file. */
    async untilWritten(path: string) {
      while (!statSync(at(path), { throwIfNoEntry: false })?.size) await setTimeout(20)
    },
    /** Leaves the database open, as a server would, until the test ends. */
    holdOpen() {
      const database = new Database(at('stet.db'))
      onTestFinished(() => void database.close())
      database.exec('PRAGMA journal_mode = WAL; SELECT * FROM sqlite_schema')
    },
    prisma: (args: string[], env: NodeJS.ProcessEnv = {}) =>
      run(folder, process.execPath, [at('node_modules/prisma/build/index.js'), ...args], {
        PRISMA_SCHEMA_ENGINE_BINARY: at('src/database/schema-engine.mjs'),
        ...env,
      }),
    engineCommand: (command: string, url = 'file:./stet.db') =>
      run(folder, at('src/database/schema-engine.mjs'), [...datasource(url), 'cli', command]),
    engine: () => startEngine(folder, at('src/database/schema-engine.mjs')),
  }
}

/** None: everything in the database is Prisma's. */
export const filters = { externalTables: [], externalEnums: [] }

/** The migrations of a folder, in the form in which Prisma hands them to its engine. */
function migrationList(scripts: Record<string, string>): MigrationList {
  return {
    baseDir: 'migrations/sqlite',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"' },
    migrationDirectories: Object.entries(scripts).map(([path, value]) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } },
    })),
    shadowDbInitScript: '',
  }
}

const datasource = (url: string) => ['--datasource', JSON.stringify({ url })]

async function run(cwd: string, program: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(program, args, { cwd, env: { ...inherited, NO_COLOR: '1', ...env } })
  child.stdin.end()
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: Number(code), stdout, stderr }
}

const line = z.object({
  id: z.number(),
  method: z.string().optional(),
  params: z.object({ content: z.string() }).optional(),
})

/** The engine as Prisma runs it: a child spoken to in lines of JSON-RPC. */
function startEngine(cwd: string, program: string) {
  const child = spawn(program, datasource('file:./stet.db'), { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed: string[] = []
  const waiting = new Map<number, (answer: unknown) => void>()
  const closed = once(child, 'close')
  createInterface({ input: child.stdout }).on('line', received => {
    const answer: unknown = JSON.parse(received)
    const { id, method, params } = line.parse(answer)
    if (method === 'print' && params) printed.push(params.content)
    else waiting.get(id)?.(answer)
  })
  let logged = ''
  child.stderr.setEncoding('utf8').on('data', part => (logged += part))
  let lastId = 0
  return {
    /** What the engine asked to have shown. */
    printed,
    /** Resolves to the whole answer, also when it is an error; to the exit code if there is none. */
    ask(method: string, params: object) {
      lastId += 1
      const answer = new Promise<unknown>(resolve => waiting.set(lastId, resolve))
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params })}\n`)
      return Promise.race([answer, closed.then(([code]: unknown[]) => ({ code }))])
    },
    apply(scripts: Record<string, string>) {
      return this.ask('applyMigrations', { migrationsList: migrationList(scripts), filters })
    },
    /** What `prisma migrate dev` asks first. */
    diagnose(scripts: Record<string, string>) {
      return this.ask('devDiagnostic', { migrationsList: migrationList(scripts), filters })
    },
    /** Resolves when the engine has logged that. */
    async hasLogged(message: string) {
      while (!logged.includes(message)) await once(child.stderr, 'data')
    },
    /** Ends the engine and resolves to its exit code, or to null when it could not choose one. */
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      child.kill(signal)
      const [code]: unknown[] = await closed
      return code
    },
  }
}
