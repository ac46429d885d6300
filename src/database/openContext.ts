import { getContext } from '@keystone-6/core/context'

import type { Context } from '../../generated/keystone/types'
import * as PrismaModule from '../../generated/prisma/client'
import config from '../../keystone'

/** A Keystone context on the configured database, for commands; end with `prisma.$disconnect()`. */
export function openContext(): Context {
  return getContext(config, PrismaModule)
}
