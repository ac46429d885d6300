import type { Lists } from './generated/keystone/types'
import type { Session as SignedIn } from './src/auth'
import { announceReleases } from './src/delivery/webhooks/announceReleases'
import { describeFields } from './src/graphql/describeFields'
import { Article } from './src/lists/Article'
import { holdReferences } from './src/editorial/holdReferences'
import { keepChecked } from './src/editorial/keepChecked'
import { keepFormerSlugs } from './src/editorial/keepFormerSlugs'
import { keepHistory } from './src/editorial/keepHistory'
import { Correction } from './src/lists/Correction'
import { Delivery } from './src/lists/Delivery'
import { EmbargoEnd } from './src/lists/EmbargoEnd'
import { Event } from './src/lists/Event'
import { FormerSlug } from './src/lists/FormerSlug'
import { Invitation } from './src/lists/Invitation'
import { Person } from './src/lists/Person'
import { Quote } from './src/lists/Quote'
import { Revision } from './src/lists/Revision'
import { SeededItem } from './src/lists/SeededItem'
import { SeededStory } from './src/lists/SeededStory'
import { Session } from './src/lists/Session'
import { Source } from './src/lists/Source'
import { User } from './src/lists/User'
import { Watch } from './src/lists/Watch'
import { keepSearchable } from './src/search/keepSearchable'
import { Webhook } from './src/lists/Webhook'
import { WebhookSecret } from './src/lists/WebhookSecret'

/** Everything Stet keeps, in the order in which an editor needs it. */
const all = {
  Article,
  Quote,
  Person,
  Source,
  Event,
  Correction,
  Revision,
  User,
  Session,
  Invitation,
  Watch,
  FormerSlug,
  SeededItem,
  SeededStory,
  Webhook,
  Delivery,
  WebhookSecret,
  EmbargoEnd,
} satisfies Lists<SignedIn>

/** What every list is to have, each wrapped around the one before. */
const wrappers = [
  describeFields,
  holdReferences,
  keepChecked,
  keepHistory,
  keepSearchable,
  keepFormerSlugs,
  announceReleases,
]

export const lists = wrappers.reduce((wrapped, wrap) => wrap(wrapped), all)
