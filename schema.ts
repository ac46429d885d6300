import type { Lists } from './generated/keystone/types'
import type { Session as SignedIn } from './src/auth'
import { describeFields } from './src/graphql/describeFields'
import { Article } from './src/lists/Article'
import { Event } from './src/lists/Event'
import { Person } from './src/lists/Person'
import { Quote } from './src/lists/Quote'
import { Session } from './src/lists/Session'
import { Source } from './src/lists/Source'
import { User } from './src/lists/User'

/** Everything Stet keeps, in the order in which an editor needs it. */
export const lists = describeFields({
  Article,
  Quote,
  Person,
  Source,
  Event,
  User,
  Session,
} satisfies Lists<SignedIn>)
