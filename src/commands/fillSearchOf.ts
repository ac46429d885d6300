import { getContext } from '@keystone-6/core/context'

import type { Context } from '../../generated/keystone/types'
import * as PrismaModule from '../../generated/prisma/client'
import { configure } from '../../keystone'
import type { Session } from '../auth'
import type { Env } from '../env'
import { fillSearch } from '../search/catchUp'

/** Fills the search of a database that is not the one in use. */
export async function fillSearchOf(databaseUrl: string, env: Env) {
  const context: Context<Session> = getContext(configure({ ...env, databaseUrl }), PrismaModule)
  try {
    await fillSearch(context, new AbortController().signal)
  } finally {
    await context.prisma.$disconnect()
  }
}
