import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { freePort } from '../support/freePort'
import { badDatabases } from './badDatabases'
import { emptyFolder, migratedCopy } from './migratedCopy'
import { isWithinReach, ordinaryUser } from './ordinaryUser'
import { readyCopy } from './readyCopy'
import { endOf, refusedSaying } from './refusedStart'
import { startStet } from './stetProcess'
import { rowCounts } from './storedRows'

/** How Stet is started, with the environment in which each command would work. */
const commands = {
  start: {
    args: ['src/commands/start.mjs', '--no-ui'],
    env: { NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32) },
  },
  dev: { args: ['--import', 'tsx', 'src/commands/dev.ts'], env: {} },
  seed: { args: ['--import', 'tsx', 'seed/seed.ts'], env: {} },
}
type Command = keyof typeof commands
const allCommands: Command[] = ['start', 'dev', 'seed']

let folders: Record<Command, string>
beforeAll(async () => {
  const source = readyCopy('bad-starts')
  folders = { start: await builtApp(), dev: source, seed: source }
}, 300_000)

async function run(command: Command, env: NodeJS.ProcessEnv, user = {}) {
  const { args, env: itsOwn } = commands[command]
  const port = String(await freePort())
  const healthy = { DATABASE_URL: `file:${migratedCopy()}`, HOST: '127.0.0.1', PORT: port }
  return startStet(args, { folder: folders[command], env: { ...healthy, ...itsOwn, ...env }, user })
}

describe.concurrent.each(allCommands)('npm run %s, where the database should be', command => {
  const refused = badDatabases.filter(({ isMended }) => command !== 'dev' || !isMended)

  it.each(refused)('$name', { timeout: 60_000 }, async ({ make, told }) => {
    const file = path.join(emptyFolder(), 'stet.db')
    make(file)
    const before = contentOf(file)
    const started = await run(command, { DATABASE_URL: `file:${file}` })
    expect(await endOf(started)).toEqual(refusedSaying(told, naming(file)))
    expect(contentOf(file)).toEqual(before)
  })

  it('a database that another program keeps to itself', { timeout: 60_000 }, async () => {
    const file = migratedCopy()
    const other = new Database(file)
    other.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
    const started = await run(command, { DATABASE_URL: `file:${file}` })
    const end = await endOf(started).finally(() => other.close())
    expect(end).toEqual(refusedSaying(/locked|in use|used by/, naming(file)))
  })

  it.skipIf(!isWithinReach(path.resolve('.')))(
    'a database in a folder that may not be written',
    { timeout: 60_000 },
    async () => {
      const file = migratedCopy()
      chmodSync(file, 0o666)
      chmodSync(path.dirname(file), 0o555)
      const env = { DATABASE_URL: `file:${file}`, HOME: os.tmpdir() }
      const started = await run(command, env, ordinaryUser)
      expect(await endOf(started)).toEqual(refusedSaying(/folder/, naming(file)))
    },
  )
})

const naming = (file: string) => new RegExp(file.replaceAll('.', '\\.'))

it.concurrent(
  'npm run seed gives up when another program writes for too long',
  { timeout: 60_000 },
  async () => {
    const file = migratedCopy()
    const other = new Database(file).exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
    const started = await run('seed', { DATABASE_URL: `file:${file}` })
    const end = await endOf(started).finally(() => other.close())
    expect(end).toEqual(refusedSaying(/\b(busy|locked|in use|used by)\b/))
  },
)

/** What is there, to the byte: a refusal must not have changed it. */
function contentOf(file: string): unknown {
  if (!existsSync(file)) return undefined
  return statSync(file).isFile() ? readFileSync(file, 'base64') : 'a folder'
}

describe.concurrent('npm run dev sets up', () => {
  const mended = badDatabases.filter(({ isMended }) => isMended)

  it.each(mended)('$name', { timeout: 120_000 }, async ({ make }) => {
    const file = path.join(emptyFolder(), 'stet.db')
    make(file)
    const started = await run('dev', { DATABASE_URL: `file:${file}` })
    await started.says(/created 1 article/, 90).finally(() => started.stop())

    expect(started.output()).toContain(`Setting up the database ${file}`)
    expect(rowCounts(file)).toMatchObject({ Article: 1, Quote: 9, Event: 16, Person: 5, Source: 7 })
  })
})

type BadSetting = { set: NodeJS.ProcessEnv; told: RegExp; commands?: readonly Command[] }

/** What no command takes; `dev`, the quickest, stands for all where they read it the same way. */
const badSettings: BadSetting[] = [
  { set: { PORT: 'abc' }, told: /PORT must be a port number/, commands: allCommands },
  { set: { PORT: '70000' }, told: /PORT must be a port number/ },
  { set: { PORT: '0' }, told: /PORT must be a port number/ },
  { set: { HOST: 'not a host' }, told: /HOST must be a host name/ },
  { set: { HOST: '203.0.113.1' }, told: /no such address .*set HOST/i, commands: ['start', 'dev'] },
  { set: { HOST: 'desk.invalid' }, told: /no such address .*set HOST/i },
  { set: { DATABASE_URL: 'stet.db' }, told: /DATABASE_URL must name/, commands: allCommands },
  { set: { DATABASE_URL: 'file:' }, told: /DATABASE_URL must name/ },
  { set: { DATABASE_URL: 'mysql://root@localhost/stet' }, told: /DATABASE_URL must name/ },
  { set: { DATABASE_URL: 'postgresql://a:b@one:1,two:2/stet' }, told: /DATABASE_URL must name/ },
  {
    set: { SESSION_SECRET: undefined },
    told: /SESSION_SECRET is not set.* openssl/,
    commands: ['start'],
  },
  { set: { SESSION_SECRET: '' }, told: /SESSION_SECRET is not set.* openssl/, commands: ['start'] },
  {
    set: { SESSION_SECRET: 'short' },
    told: /SESSION_SECRET must be at least 32 .*openssl/,
    commands: ['start', 'dev'],
  },
  { set: { PUBLIC_URL: 'desk' }, told: /PUBLIC_URL must be the http\(s\) address/ },
  { set: { READER_URL: 'ftp://reader' }, told: /READER_URL must be the http\(s\) address/ },
  { set: { PUBLICATION_NAME: 'two\nlines' }, told: /PUBLICATION_NAME must be the name/ },
  { set: { DEMO_PASSWORD: 'short' }, told: /DEMO_PASSWORD must be at least 8/ },
]

describe.concurrent.each(
  badSettings.flatMap(({ set, told, commands: refusing = ['dev'] }) =>
    refusing.map(command => ({ command, setting: JSON.stringify(set), set, told })),
  ),
)('npm run $command with $setting', ({ command, set, told }) => {
  it('is refused', { timeout: 60_000 }, async () => {
    expect(await endOf(await run(command, set))).toEqual(refusedSaying(told))
  })
})

describe.concurrent.each(['start', 'dev'] as const)(
  'npm run %s on a port that is taken',
  command => {
    const server = createServer()
    beforeAll(async () => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    })
    afterAll(() => void server.close())

    it('is refused', { timeout: 60_000 }, async () => {
      const address = server.address()
      const port = typeof address === 'object' && address?.port
      const started = await run(command, { PORT: String(port) })
      const told = new RegExp(`port ${port} is taken.*set PORT to another`)
      expect(await endOf(started)).toEqual(refusedSaying(told))
    })
  },
)
