import type { BaseFields } from '@keystone-6/core/types'
import { virtual } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { rules } from '../access'
import type { Session } from '../auth'
import { connectionType, cursorPurpose, pageArguments } from '../graphql/connection'
import { g } from '../graphql/g'
import { keysetPage } from '../graphql/keysetPage'

type L = Lists.Person.TypeInfo<Session>

const unseen = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'hidden' },
  listView: { fieldMode: 'hidden' },
} as const

/** What a person said and took part in, in pages: somebody in the news for years has hundreds. */
export function personConnections() {
  return {
    quotesConnection: virtual<L>({
      field: ({ Quote }) =>
        g.field({
          type: g.nonNull(connectionType({ name: 'Quote', node: Quote.types.output })),
          args: pageArguments,
          resolve({ id }, page, context) {
            const visible = rules.readLinked({ session: context.session, context })
            return keysetPage({
              purpose: cursorPurpose('Person.quotesConnection', { id }),
              keys: [
                { by: 'saidOn', way: 'desc' },
                { by: 'slug', way: 'asc' },
              ],
              where: [{ speakerId: id }, visible === true ? {} : visible],
              find: asked => context.prisma.quote.findMany(asked),
              page,
            })
          },
        }),
      ui: {
        description:
          'What they said, in pages: by `saidOn` as it is written, latest first and unknown last, then by `slug`.',
        ...unseen,
      },
    }),
    eventsConnection: virtual<L>({
      field: ({ Event }) =>
        g.field({
          type: g.nonNull(connectionType({ name: 'Event', node: Event.types.output })),
          args: pageArguments,
          resolve({ id }, page, context) {
            const visible = rules.readLinked({ session: context.session, context })
            return keysetPage({
              purpose: cursorPurpose('Person.eventsConnection', { id }),
              keys: [
                { by: 'earliestDate', way: 'asc', isNullable: true },
                { by: 'latestDate', way: 'asc', isNullable: true },
                { by: 'name', way: 'asc' },
                { by: 'id', way: 'asc' },
              ],
              where: [{ people: { some: { id } } }, visible === true ? {} : visible],
              find: asked => context.prisma.event.findMany(asked),
              page,
            })
          },
        }),
      ui: {
        description:
          'What they took part in, in pages: by `earliestDate`, then `latestDate`, then `name`; without a date last.',
        ...unseen,
      },
    }),
  } satisfies BaseFields<L>
}
