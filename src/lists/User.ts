import { randomUUID } from 'node:crypto'

import { list } from '@keystone-6/core'
import { checkbox, password, select, text, virtual } from '@keystone-6/core/fields'

import type { Context, Lists } from '../../generated/keystone/types'
import { isSelfOrAdmin, isSignedIn, nobody, permissions, rules } from '../access'
import { type Session, endSessionsOf } from '../auth'
import { auditStamps } from '../fields/auditStamps'
import { version } from '../fields/version'
import { line } from '../fields/words'
import { g } from '../graphql/g'
import { invitedUntil } from '../newsroom/invitations'
import { passwordHashing } from '../passwords'

type L = Lists.User.TypeInfo<Session>

const adminsOnly = { create: permissions.canManageUsers, update: permissions.canManageUsers }

export const User = list<L>({
  access: {
    operation: {
      query: isSignedIn,
      create: permissions.canManageUsers,
      update: isSignedIn,
      delete: permissions.canManageUsers,
    },
    filter: {
      update: rules.changeUsers,
      delete: rules.deleteUsers,
    },
  },
  graphql: { description: 'A colleague in the newsroom who can sign in.', maxTake: 100 },
  fields: {
    version: version<L>(),
    name: line<L>({
      validation: { isRequired: true },
      ui: { description: 'The name colleagues see.' },
    }),
    email: text<L>({
      isIndexed: 'unique',
      validation: {
        isRequired: true,
        length: { max: 254 },
        match: {
          regex: /^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u,
          explanation: 'write an email address such as name@example.com',
        },
      },
      access: {
        read: {
          item: isSelfOrAdmin,
          filter: permissions.canManageUsers,
          order: permissions.canManageUsers,
        },
        ...adminsOnly,
      },
      hooks: {
        resolveInput: {
          create: ({ resolvedData }) => resolvedData.email?.toLowerCase(),
          update: ({ resolvedData }) =>
            typeof resolvedData.email === 'string' ? resolvedData.email.toLowerCase() : undefined,
        },
      },
      ui: { label: 'Email', description: 'What they sign in with.' },
    }),
    password: password<L>({
      kdf: passwordHashing,
      validation: { isRequired: true, length: { min: 8, max: 200 }, rejectCommon: true },
      access: {
        read: { item: isSelfOrAdmin, filter: nobody, order: nobody },
        create: permissions.canManageUsers,
        update: isSelfOrAdmin,
      },
      hooks: {
        resolveInput: {
          // Nobody's yet: the colleague chooses one by a link (src/newsroom/inviteUser.ts).
          create: ({ resolvedData }) => resolvedData.password ?? passwordHashing.hash(randomUUID()),
        },
      },
      ui: {
        description: 'At least eight characters. Changing it signs them out everywhere.',
        createView: { fieldMode: 'hidden', isRequired: false },
      },
    }),
    invitation: virtual<L>({
      access: { read: isSignedIn },
      field: g.field({
        type: g.DateTime,
        resolve: ({ id }, _args, context) =>
          permissions.canManageUsers(context) ? invitedUntil(id, context) : null,
      }),
      ui: {
        label: 'Invitation',
        description:
          'A link with which they choose a new password, once, within a week; for admins.',
        views: './admin/invitationView',
        createView: { fieldMode: 'hidden' },
        itemView: { fieldMode: args => (permissions.canManageUsers(args) ? 'read' : 'hidden') },
        listView: { fieldMode: 'hidden' },
      },
    }),
    role: select<L>({
      type: 'enum',
      options: [
        { label: 'Reporter', value: 'reporter' },
        { label: 'Editor', value: 'editor' },
        { label: 'Admin', value: 'admin' },
      ],
      defaultValue: 'reporter',
      db: { isNullable: false },
      validation: { isRequired: true },
      access: adminsOnly,
      ui: {
        displayMode: 'segmented-control',
        description:
          'Reporters write drafts. Editors change and publish everything. Admins also manage people.',
      },
    }),
    isActive: checkbox<L>({
      defaultValue: true,
      access: adminsOnly,
      ui: { label: 'Can sign in', description: 'Taking this away signs them out everywhere.' },
    }),
    ...auditStamps<L>(),
  },
  hooks: {
    validate: {
      async update({ item, resolvedData, context, addValidationError }) {
        const isStillAdmin =
          (resolvedData.role ?? item.role) === 'admin' && (resolvedData.isActive ?? item.isActive)
        if (!isStillAdmin && (await isLastAdmin(item, context)))
          addValidationError('this is the last admin; make somebody else one first')
      },
      async delete({ item, context, addValidationError }) {
        if (await isLastAdmin(item, context))
          addValidationError('this is the last admin; make somebody else one first')
      },
    },
    afterOperation: {
      async update({ inputData, item, context }) {
        if (inputData.password || !item.isActive) await endSessionsOf(item.id, context)
      },
    },
  },
  ui: {
    searchFields: ['name'],
    hideCreate: args => !permissions.canManageUsers(args),
    hideDelete: args => !permissions.canManageUsers(args),
    listView: {
      initialColumns: ['name', 'role', 'isActive'],
      initialSort: { field: 'name', direction: 'ASC' },
    },
  },
})

/** A newsroom whose last admin is gone could let nobody in any more. */
async function isLastAdmin(user: L['item'], context: Context<Session>): Promise<boolean> {
  if (user.role !== 'admin' || !user.isActive) return false
  const others = { role: 'admin', isActive: true, id: { not: user.id } }
  return (await context.sudo().prisma.user.count({ where: others })) === 0
}
