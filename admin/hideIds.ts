import type {
  BaseKeystoneTypeInfo,
  BaseListTypeInfo,
  FieldTypeFunc,
  KeystoneConfig,
} from '@keystone-6/core/types'

/**
 * Takes database ids off the admin UI's pages: an item is known by its slug and its name.
 *
 * Keystone adds the id field itself and gives lists no say in how it is shown.
 */
export function hideIds<TypeInfo extends BaseKeystoneTypeInfo>(
  config: KeystoneConfig<TypeInfo>,
): KeystoneConfig<TypeInfo> {
  for (const { fields } of Object.values(config.lists)) {
    if (fields.id) fields.id = hidden(fields.id)
  }
  return config
}

function hidden<L extends BaseListTypeInfo>(field: FieldTypeFunc<L>): FieldTypeFunc<L> {
  return data => {
    const built = field(data)
    return { ...built, ui: { ...built.ui, itemView: { fieldMode: 'hidden' } } }
  }
}
