import { gWithContext } from '@keystone-6/core'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'

/** GraphQL types whose resolvers are handed our own context. */
export const g = gWithContext<Context<Session>>()

/** The type of what one of its functions makes, as in `g<typeof g.object<Item>>`. */
export type g<T> = gWithContext.infer<T>
