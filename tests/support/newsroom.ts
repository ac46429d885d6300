import { copyFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'

import {
  createExpressServer,
  createSystem,
} from '@keystone-6/core/___internal-do-not-use-will-break-in-patch/artifacts'
import { inject } from 'vitest'

import type { Context } from '../../generated/keystone/types'
import * as PrismaModule from '../../generated/prisma/client'
import { configure } from '../../keystone'
import type { Session } from '../../src/auth'
import type { Engine } from '../../src/database/engine'
import { readEnv } from '../../src/env'
import { keptCheaply } from './cheapPasswords'
import { executeBeside } from './executeBeside'
import { makePostgresqlDatabase } from './postgresqlServer'
import { temporaryFolder } from './temporaryFolder'

export type Role = 'anonymous' | Session['data']['role']
export const roles: readonly Role[] = ['anonymous', 'reporter', 'editor', 'admin']

export type Answer = {
  status: number
  data: Record<string, any> // eslint-disable-line typescript/no-explicit-any -- any query's shape
  errors: { message: string; extensions: { code: string }; path?: unknown[] }[]
  text: string
  /** Whether it was kept (`hit`) or made (`miss`); null where nothing is ever kept. */
  cache?: string | null
}

/** A whole Stet on its own copy of a migrated database: the real config, database and endpoint. */
export type Newsroom = {
  databaseUrl: string
  /** Its database's file; on PostgreSQL there is none, and what opens it fails. */
  file: string
  context: Context<Session>
  /** Where its HTTP server listens, such as http://127.0.0.1:40123. */
  address: string
  /** Asks over HTTP. A role is signed in with a real session; a token is sent as it is. */
  ask(query: string, options?: AskOptions): Promise<Answer>
  /** Signs the role's user in and gives the session token. */
  tokenOf(role: Role): Promise<string | undefined>
  close(): Promise<void>
}

type AskOptions = {
  as?: Role
  token?: string
  variables?: object
  /** The token of a preview link. */
  preview?: string
}

/** The databases of the newsrooms that are open: a SQLite file, or where it is. */
const openDatabases = new Set<string>()

/** Has every newsroom make its answers anew: a test has changed a rule, which no commit tells of. */
export function forgetAnswers() {
  for (const database of openDatabases)
    executeBeside(database, [`INSERT INTO "PublicChange" ("tag") VALUES ('*')`])
}

export const password = 'correct horse battery staple'

/** The engine of every test that does not choose one: `npm run test:postgresql`. */
export const testEngine: Engine =
  process.env.STET_TEST_DATABASE === 'postgresql' ? 'postgresql' : 'sqlite'

/** Opens a newsroom with one user of each role and no content. */
export async function openNewsroom(engine: Engine = testEngine): Promise<Newsroom> {
  return openNewsroomOn(await makeDatabase(engine))
}

/** Makes a database that is migrated and empty, and gives its DATABASE_URL. */
export async function makeDatabase(engine: Engine = testEngine): Promise<string> {
  if (engine === 'postgresql') return makePostgresqlDatabase(inject('postgresqlServer'))
  const file = path.join(temporaryFolder(), 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  return `file:${file}`
}

/** The same, by its file; on PostgreSQL there is none, and it is its address as well. */
export async function makeDatabaseFile(): Promise<string> {
  return (await makeDatabase()).replace(/^file:/, '')
}

/** The DATABASE_URL of a database that is named so, or by its file. */
export const databaseUrlOf = (database: string) =>
  /^\w+:/.test(database) ? database : `file:${database}`

/** Opens a newsroom on a database that is there already: its DATABASE_URL, or its file. */
export async function openNewsroomOn(database: string): Promise<Newsroom> {
  const databaseUrl = databaseUrlOf(database)
  const config = configure(readEnv({ ...process.env, DATABASE_URL: databaseUrl }))
  // Keystone's own functions know lists in general; what they return knows ours.
  const keystone = createSystem(config as never).getKeystone(PrismaModule)
  await keystone.connect()
  const context = keystone.context as never as Context<Session>

  await addUsers(context)
  const { httpServer, apolloServer } = await createExpressServer(config as never, context as never)
  const address = await listen(httpServer)
  const file = databaseUrl.replace(/^file:/, '')
  openDatabases.add(file)
  const tokens = new Map<Role, string>()

  const ask: Newsroom['ask'] = async (query, options = {}) => {
    const { as = 'anonymous', token, variables, preview } = options
    const bearer = token ?? (await tokenOf(as))
    const response = await fetch(`${address}/api/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(preview && { 'x-stet-preview': preview }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    if (!text.startsWith('{')) throw new Error(`not JSON: ${text}`)
    const { data, errors } = JSON.parse(text) as Partial<Answer>
    const cache = response.headers.get('x-stet-cache')
    return { status: response.status, data: data ?? {}, errors: errors ?? [], text, cache }
  }

  const tokenOf: Newsroom['tokenOf'] = async role => {
    if (role === 'anonymous') return undefined
    const known = tokens.get(role)
    if (known) return known
    const token = await signIn(ask, `${role}@newsroom.test`, password)
    tokens.set(role, token)
    return token
  }

  return {
    databaseUrl,
    file,
    context,
    address,
    ask,
    tokenOf,
    async close() {
      openDatabases.delete(file)
      await apolloServer.stop()
      httpServer.closeAllConnections()
      await new Promise(resolve => httpServer.close(resolve))
      await keystone.disconnect()
    },
  }
}

/** Signs in over HTTP and gives the session token. */
export async function signIn(ask: Newsroom['ask'], email: string, secret: string): Promise<string> {
  const { data, text } = await ask(
    `mutation ($email: String!, $secret: String!) {
      authenticateUserWithPassword(email: $email, password: $secret) {
        ... on UserAuthenticationWithPasswordSuccess { sessionToken }
      }
    }`,
    { variables: { email, secret } },
  )
  const token: unknown = data.authenticateUserWithPassword?.sessionToken
  if (typeof token !== 'string') throw new Error(`cannot sign in as ${email}: ${text}`)
  return token
}

const kept = keptCheaply(password)

async function addUsers(context: Context<Session>) {
  for (const role of ['reporter', 'editor', 'admin'] as const) {
    const email = `${role}@newsroom.test`
    const { user } = context.sudo().prisma
    if (await user.findUnique({ where: { email } })) continue
    const data = { name: `The ${role}`, email, role, password: kept, updatedAt: new Date() }
    await user.create({ data })
  }
}

async function listen(server: Server): Promise<string> {
  // In one process with its clients, a busy moment must not end their idle connections.
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
