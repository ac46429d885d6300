import { type RelationshipFieldConfig, relationship as unguarded } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { anyone, isSignedIn, nobody } from '../access'
import { readOneTogether } from '../reads/readOneTogether'
import { readTogether } from '../reads/readTogether'
import type { DefaultOrder } from './defaultOrder'

type Ref<L extends BaseListTypeInfo> = `${keyof L['all']['lists'] & string}${'' | `.${string}`}`

type Config<L extends BaseListTypeInfo> = Omit<
  RelationshipFieldConfig<L, Ref<L>>,
  'access' | 'graphql'
> & {
  /** Only the newsroom may follow it. */
  internal?: boolean
  /** The order in which linked items are answered when a query asks for none. */
  order?: DefaultOrder<L>
}

/**
 * A relationship's writable side; each relationship has exactly one (`backReference` is the other).
 *
 * Keystone's relationship filters ignore the rules of the far list, which lets whoever sees a part
 * of it spell out the rest letter by letter. So filtering through a relationship is kept to people
 * who see all of the far list: everybody who is signed in. Readers nest instead.
 */
export function relationship<L extends BaseListTypeInfo>({
  required,
  filledInByStet,
  ...config
}: Config<L> & {
  /** There must always be a linked item. */
  required?: boolean
  /** Set by a hook, never by a person. */
  filledInByStet?: boolean
}): FieldTypeFunc<L> {
  return guarded(filledInByStet ? readOnly(config) : required ? alwaysLinked(config) : config, {
    writable: !filledInByStet,
  })
}

/** The far side of a relationship: shown and followed, never written through. */
export function backReference<L extends BaseListTypeInfo>(config: Config<L>): FieldTypeFunc<L> {
  return guarded(readOnly(config), { writable: false })
}

function guarded<L extends BaseListTypeInfo>(
  { internal, order, ...config }: Config<L>,
  { writable }: { writable: boolean },
): FieldTypeFunc<L> {
  const write = writable ? isSignedIn : nobody
  const field = unguarded<L, Ref<L>>({
    ...config,
    access: {
      read: { item: internal ? isSignedIn : anyone, filter: isSignedIn, order: nobody },
      create: write,
      update: write,
    },
    graphql: { omit: writable ? false : { create: true, update: true } },
  } as RelationshipFieldConfig<L, Ref<L>>) // Omit above has merged the union that this is again
  return config.many ? readTogether(field, order) : readOneTogether(field)
}

function readOnly<L extends BaseListTypeInfo>(config: Config<L>): Config<L> {
  const ui = {
    ...config.ui,
    hideCreate: true,
    createView: { fieldMode: 'hidden' },
    itemView: { fieldMode: 'read', ...config.ui?.itemView },
  }
  return { ...config, ui } as Config<L> // the spread has merged the union of display modes
}

function alwaysLinked<L extends BaseListTypeInfo>(config: Config<L>): Config<L> {
  return {
    ...config,
    hooks: {
      ...config.hooks,
      validate: {
        create: ({ resolvedData, fieldKey, addValidationError }) => {
          const links: Record<string, { connect?: unknown } | undefined> = { ...resolvedData }
          if (!links[fieldKey]?.connect) addValidationError('choose one')
        },
        update: ({ resolvedData, fieldKey, addValidationError }) => {
          const links: Record<string, { disconnect?: unknown } | undefined> = { ...resolvedData }
          if (links[fieldKey]?.disconnect) addValidationError('choose another, or leave it')
        },
      },
    },
  }
}
