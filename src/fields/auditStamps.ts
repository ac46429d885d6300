import { group } from '@keystone-6/core'
import { timestamp } from '@keystone-6/core/fields'
import type { BaseFields, BaseListTypeInfo } from '@keystone-6/core/types'

import { filledInByStet, isSignedIn } from '../access'
import { relationship } from './relationship'

const stamp = {
  access: { read: isSignedIn, ...filledInByStet },
  graphql: { omit: { create: true, update: true } },
}

const shown = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'read', fieldPosition: 'sidebar' },
} as const

const beside = { itemView: { fieldMode: 'read', fieldPosition: 'sidebar' } } as const

const signedInUser = ({ context }: { context: { session?: { itemId: string } } }) =>
  context.session ? { connect: { id: context.session.itemId } } : undefined

const now = () => new Date()

/** Who made an item and who touched it last. */
export function auditStamps<L extends BaseListTypeInfo>(): BaseFields<L> {
  return {
    ...group<L>({
      label: 'Record',
      description: 'Filled in by Stet.',
      fields: {
        createdAt: timestamp<L>({
          ...stamp,
          db: { isNullable: false },
          defaultValue: { kind: 'now' },
          isIndexed: true,
          ui: { ...shown, label: 'Created', description: 'When this was first saved.' },
        }),
        createdBy: relationship<L>({
          ref: 'User',
          internal: true,
          filledInByStet: true,
          hooks: { resolveInput: { create: signedInUser } },
          ui: { ...beside, label: 'Created by', description: 'Who first saved this.' },
        }),
        updatedAt: timestamp<L>({
          ...stamp,
          db: { isNullable: false },
          isIndexed: true,
          hooks: { resolveInput: { create: now, update: now } },
          ui: { ...shown, label: 'Last changed', description: 'When this was last saved.' },
        }),
        updatedBy: relationship<L>({
          ref: 'User',
          internal: true,
          filledInByStet: true,
          hooks: { resolveInput: { create: signedInUser, update: signedInUser } },
          ui: { ...beside, label: 'Last changed by', description: 'Who last saved this.' },
        }),
      },
    }),
  }
}
