import type { Context } from '../../generated/keystone/types'
import { permissions } from '../access'
import type { Session } from '../auth'
import { atomically } from '../database/atomically'
import { g } from '../graphql/g'
import { refuse } from '../graphql/refuse'
import { type Invitation, invite, useUp } from './invitations'

const gone = 'This link has been used, replaced or has ended. Ask an admin for a new one.'

const OneTimeLink = g.object<Invitation>()({
  name: 'OneTimeLink',
  description: 'A link with which a colleague chooses a password, once.',
  fields: {
    path: g.field({
      type: g.nonNull(g.String),
      description: 'Where the link leads, on this server. It is told only now.',
      resolve: ({ secret }) => `/welcome#${secret}`, // what follows the # is sent to no server
    }),
    expiresAt: g.field({ type: g.nonNull(g.DateTime), description: 'When it stops working.' }),
  },
})

/** How colleagues get their passwords: an admin hands them a link, they choose. */
export const invitations = g.extend({
  mutation: {
    inviteUser: g.field({
      type: OneTimeLink,
      description: 'Makes the one link with which a colleague can choose a (new) password.',
      args: { id: g.arg({ type: g.nonNull(g.ID), description: 'The colleague.' }) },
      async resolve(_root, { id }, context) {
        if (!permissions.canManageUsers(context)) refuse('FORBIDDEN', 'Only admins invite.')
        const user = await context.db.User.findOne({ where: { id } })
        if (!user?.isActive) refuse('FORBIDDEN', 'There is no such colleague who may sign in.')
        return invite(user.id, context)
      },
    }),
    acceptInvitation: g.field({
      type: g.nonNull(g.String),
      description: 'Uses a link up: sets the password, and answers with the email to sign in with.',
      args: {
        secret: g.arg({
          type: g.nonNull(g.String),
          description: 'What follows the # of the link.',
        }),
        password: g.arg({ type: g.nonNull(g.String) }),
      },
      resolve: (_root, { secret, password }, context) => accept(secret, password, context),
    }),
  },
})

async function accept(secret: string, password: string, context: Context<Session>) {
  return atomically(context.sudo(), async transaction => {
    const user = await useUp(secret, transaction)
    if (!user) refuse('FORBIDDEN', gone)
    const { id, version, email } = user
    await transaction.db.User.updateOne({ where: { id }, data: { version, password } })
    return email
  })
}
