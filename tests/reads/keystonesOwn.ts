import { createSystem } from '@keystone-6/core/___internal-do-not-use-will-break-in-patch/artifacts'

import type { Context } from '../../generated/keystone/types'
import * as PrismaModule from '../../generated/prisma/client'
import { configure } from '../../keystone'
import type { Session } from '../../src/auth'
import { readEnv } from '../../src/env'
import { type OrderBy, totalOrder } from '../../src/reads/totalOrder'

type Args = { orderBy: OrderBy[]; where: object }
type Value = { findMany(args: Args): unknown; count(args: { where: object }): unknown }
type Built = {
  dbField: { kind: string; mode?: string }
  output: object
  extraOutputFields?: Record<string, object>
}

/**
 * The same newsroom on the same database, but read as Keystone reads: each to-many field of each item by
 * itself, by the resolver that Keystone gives it. Only the order's last key is as ours.
 */
export async function openKeystonesOwn(databaseUrl: string) {
  const config = configure(readEnv({ ...process.env, DATABASE_URL: databaseUrl }))
  const lists = Object.fromEntries(
    Object.entries(config.lists).map(([key, list]) => [
      key,
      { ...list, fields: mapped(list.fields, field => inOwnWay(field)) },
    ]),
  )
  // A client that no engine is known for.
  const { extendPrismaClient } = config.db
  const db = {
    ...config.db,
    extendPrismaClient: (client: never) => new Proxy(extendPrismaClient(client), {}),
  }
  // Keystone's own functions know lists in general; what they return knows ours.
  const keystone = createSystem({ ...config, lists, db } as never).getKeystone(PrismaModule)
  await keystone.connect()
  return {
    context: keystone.context as never as Context<Session>,
    close: () => keystone.disconnect(),
  }
}

function mapped(fields: object, map: (field: (data: never) => Built) => unknown) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      typeof field === 'function' ? map(field) : field,
    ]),
  )
}

function inOwnWay(field: (data: never) => Built) {
  return (data: never) => {
    const built = field(data)
    if (built.dbField.mode !== 'many') return built
    Object.assign(built.output, {
      resolve: ({ value }: { value: Value }, args: Args) =>
        value.findMany({ ...args, orderBy: totalOrder(args.orderBy) }),
    })
    for (const count of Object.values(built.extraOutputFields ?? {}))
      Object.assign(count, {
        resolve: ({ value }: { value: Value }, { where }: Args) => value.count({ where }),
      })
    return built
  }
}
