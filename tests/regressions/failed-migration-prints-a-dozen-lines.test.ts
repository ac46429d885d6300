import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { emptyFolder, migratedCopy } from '../faults/migratedCopy'
import { readyCopy } from '../faults/readyCopy'
import { endOf } from '../faults/refusedStart'
import { startStet } from '../faults/stetProcess'
import { freePort } from '../support/freePort'

/*
 * When a migration failed, `npm run dev` and `npm run db:migrate` printed everything that Prisma had
 * to say about it; what to do was the last of a dozen lines.
 */

const broken = '29990101000000_broken'

/** A copy of the project in which the last migration is this. */
function projectWith(name: string, sql: string): string {
  const folder = readyCopy(name)
  const migration = path.join(folder, 'migrations/sqlite', broken)
  mkdirSync(migration)
  writeFileSync(path.join(migration, 'migration.sql'), sql)
  return folder
}

async function run(command: string, folder: string, file: string) {
  const env = { DATABASE_URL: `file:${file}`, PORT: String(await freePort()), HOST: '127.0.0.1' }
  const started = startStet(['--import', 'tsx', `src/commands/${command}.ts`], { folder, env })
  const { code, lines } = await endOf(started)
  return { code, said: lines.filter(line => !line.startsWith('Setting up the database')) }
}

const wrong = 'INSERT INTO "Nowhere" VALUES (1);'
const advice = `Mend the migration, run \`npx prisma migrate resolve --rolled-back ${broken}\`, then run this again.`

describe.each(['dev', 'migrate'])('%s, when a migration fails', command => {
  it.each([
    ['a new database', () => path.join(emptyFolder(), 'stet.db')],
    ['a database that was up to date', migratedCopy],
  ])('says in one line which and what to do: %s', { timeout: 120_000 }, async (_name, make) => {
    const file = make()
    expect(await run(command, projectWith(`broken-${command}`, wrong), file)).toEqual({
      code: 1,
      said: [`the migration ${broken} failed: no such table: Nowhere. ${advice}`],
    })
  })
})

it(
  'what is advised after a failed migration is advised again, and works',
  { timeout: 120_000 },
  async () => {
    const file = migratedCopy()
    const folder = projectWith('broken-and-mended', wrong)
    await run('migrate', folder, file)
    expect((await run('dev', folder, file)).said).toEqual([
      expect.stringMatching(
        `nothing of it was kept. Mend it, run .* --rolled-back ${broken}, then`,
      ),
    ])
    writeFileSync(path.join(folder, 'migrations/sqlite', broken, 'migration.sql'), 'SELECT 1;')
    const prisma = path.resolve('node_modules/prisma/build/index.js')
    const resolve = startStet([prisma, 'migrate', 'resolve', '--rolled-back', broken], {
      folder,
      env: { DATABASE_URL: `file:${file}` },
    })
    expect((await resolve.ended(60)).code).toBe(0)
    expect((await run('migrate', folder, file)).code).toBe(0)
    expect(readFileSync(file).includes(broken)).toBe(true)
  },
)
