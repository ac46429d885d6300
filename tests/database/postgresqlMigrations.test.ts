import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, it } from 'vitest'

import { prismaSchemaOf } from '../../src/database/prismaSchema'
import { assertPlaceReady, databasePlace, stateOf } from '../../src/database/databasePlace'
import { executeBeside } from '../support/executeBeside'
import { freePort } from '../support/freePort'
import { makeDatabase } from '../support/newsroom'
import { readPostgresql } from '../support/readPostgresql'

let url: string
beforeAll(async () => {
  url = await makeDatabase('postgresql')
})

const prisma = (args: string[], database = url) =>
  promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    env: { ...process.env, DATABASE_URL: database },
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }) => ({ code, output: `${stdout}${stderr}` }),
  )

describe('migrations/postgresql', () => {
  it('leads to the schema that is made of schema.prisma', { timeout: 90_000 }, async () => {
    const to = ['--to-schema', prismaSchemaOf('postgresql'), '--exit-code']
    const from = ['--from-migrations', 'migrations/postgresql']
    expect(await prisma(['migrate', 'diff', ...from, ...to])).toMatchObject({
      code: 0,
      output: expect.stringContaining('No difference detected'),
    })
    const left = readPostgresql(
      url,
      `SELECT datname FROM pg_database WHERE datname LIKE 'stet_shadow%'`,
    )
    expect(left, 'databases in which migrations were tried').toEqual([])
  })

  it('has every text compare by its characters’ numbers: write TEXT COLLATE "C"', () => {
    const others = readPostgresql(
      url,
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
       AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C'`,
    )
    expect(others).toEqual([])
  })

  it('sorts nothing first in every index: write NULLS FIRST behind a column that may be null', () => {
    const others = readPostgresql(
      url,
      `SELECT indexrelid::regclass::text AS index, attname AS column FROM pg_index
       CROSS JOIN LATERAL unnest(indkey, indoption) WITH ORDINALITY AS part(number, option, place)
       JOIN pg_attribute ON attrelid = indrelid AND attnum = number
       JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
       WHERE relnamespace = 'public'::regnamespace AND amname = 'btree' AND indrelid <> '"ArticleSearch"'::regclass
       AND NOT attnotnull AND option & 2 = 0`,
    )
    expect(others).toEqual([])
  })
})

describe('a migration that fails', () => {
  it('leaves nothing, and says why and what to do', { timeout: 60_000 }, async () => {
    const { PostgresqlDatabase } =
      await import('../../src/database/schema-engine/postgresqlDatabase.mjs')
    const { connection } = new PostgresqlDatabase(url)
    const before = readPostgresql(url, 'SELECT count(*) FROM pg_tables')
    const script = `CREATE TABLE one (id TEXT DEFAULT ';'); INSERT INTO nowhere VALUES (1);`
    await expect(connection.executeScript(script)).rejects.toThrow(/"nowhere" does not exist/)
    expect(connection.failedScript?.script).toBe(script)
    await connection.dispose()
    expect(readPostgresql(url, 'SELECT count(*) FROM pg_tables')).toEqual(before)
  })
})

describe('Stet does not start on', () => {
  const at = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const refusal = async (database: string) => {
    const error: unknown = await assertPlaceReady(databasePlace(database)).catch(reason => reason)
    return error instanceof Error ? error.message : 'it starts'
  }
  const changed = async (...statements: string[]) => {
    const database = await makeDatabase('postgresql')
    executeBeside(database, statements)
    return database
  }
  const last = '(SELECT max(migration_name) FROM _prisma_migrations)'

  it.each<[string, () => Promise<string> | string, string]>([
    ['a database that is not there', () => at('none'), 'there is no database at'],
    [
      'a server that is not there',
      async () => `postgresql://a:b@127.0.0.1:${await freePort()}/c`,
      'cannot be reached',
    ],
    [
      'a wrong password',
      () => Object.assign(new URL(url), { password: 'wrong' }).href,
      'refuses this user',
    ],
    [
      'an empty one',
      () => changed('DROP SCHEMA public CASCADE', 'CREATE SCHEMA public'),
      'is empty',
    ],
    ['somebody else’s', () => changed('DROP TABLE _prisma_migrations'), 'somebody else'],
    [
      'one that lacks a migration',
      () => changed(`DELETE FROM _prisma_migrations WHERE migration_name = ${last}`),
      'lacks 1 migration',
    ],
    [
      'one of a newer Stet',
      () =>
        changed(
          `UPDATE _prisma_migrations SET migration_name = '2999_x' WHERE migration_name = ${last}`,
        ),
      'by a newer Stet (2999_x)',
    ],
    [
      'one whose migration was broken off',
      () =>
        changed(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${last}`),
      'was interrupted',
    ],
    [
      'one it may not write to',
      async () => {
        const database = await makeDatabase('postgresql')
        executeBeside(database, [
          `ALTER DATABASE ${databasePlace(database).name.split('/').at(-1)} SET default_transaction_read_only = on`,
        ])
        return database
      },
      'cannot be written to',
    ],
  ])('%s', async (_, make, said) => {
    const database = await make()
    expect(await refusal(database)).toContain(said)
    expect(await refusal(database), 'the password').not.toMatch(/:stet@|wrong/)
  })

  it('and starts on one that is ready', async () => {
    expect(await stateOf(databasePlace(url))).toEqual({ kind: 'ready' })
  })
})
