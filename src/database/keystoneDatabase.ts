import { statSync } from 'node:fs'

import * as postgresql from '../../generated/postgresql/prisma/client'
import type { Context } from '../../generated/keystone/types'
import type { Env } from '../env'
import { readWith } from '../reads/readEngine'
import { assertPlaceReady, databasePlace } from './databasePlace'
import { postgresqlAdapter } from './postgresql'
import { sqliteAdapter } from './sqlite'
import { assertDatabaseReady } from './startUpCheck'

type Client = Context['prisma']

/**
 * The database of an environment, for Keystone's configuration.
 *
 * Keystone is told of SQLite whatever it is, and so writes one GraphQL schema, one schema.prisma and
 * one set of types for both engines. On PostgreSQL the client that Keystone makes is never connected,
 * and Prisma's client for PostgreSQL, made of the same schema, takes its place.
 */
export function keystoneDatabase({
  databaseUrl,
  databasePoolSize,
}: Pick<Env, 'databaseUrl' | 'databasePoolSize'>) {
  const provider = 'sqlite' as const
  const place = databasePlace(databaseUrl)
  if (place.engine === 'sqlite') {
    const adapter = sqliteAdapter({ file: place.name, mustExist: true })
    return {
      provider,
      prismaClientOptions() {
        assertDatabaseReady(place.name)
        return { adapter }
      },
      extendPrismaClient: (client: Client) => readWith(client, adapter),
    }
  }
  return {
    provider,
    prismaClientOptions: () => ({ adapter: sqliteAdapter({ file: ':memory:' }) }),
    extendPrismaClient() {
      const adapter = postgresqlAdapter({
        url: databaseUrl,
        poolSize: databasePoolSize,
        check: () => assertPlaceReady(place),
      })
      // Of the same models, with a little more in the types of its filters.
      return readWith(new postgresql.PrismaClient({ adapter }) as unknown as Client, adapter)
    },
  }
}

/**
 * Watches that the database that was opened is the one still there. The file behind an open
 * connection may be deleted or replaced: it goes on answering until the process ends, and then
 * everything saved since is gone. A server knows that by itself.
 */
export function databaseWatch({ databaseUrl }: Pick<Env, 'databaseUrl'>): () => boolean {
  const { engine, name } = databasePlace(databaseUrl)
  if (engine === 'postgresql') return () => true
  const opened = inode(name)
  return () => opened !== undefined && inode(name) === opened
}

function inode(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}
