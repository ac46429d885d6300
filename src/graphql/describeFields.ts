import type { FieldTypeFunc } from '@keystone-6/core/types'

type List = { fields: Record<string, unknown> }

/**
 * Makes each field's description, written once for the admin UI, the documentation of the API too.
 */
export function describeFields<Lists extends Record<string, List>>(lists: Lists): Lists {
  for (const list of Object.values(lists)) {
    for (const [key, field] of Object.entries(list.fields)) {
      if (typeof field === 'function') list.fields[key] = described(field as FieldTypeFunc<never>)
    }
  }
  return lists
}

function described(field: FieldTypeFunc<never>): FieldTypeFunc<never> {
  return data => {
    const built = field(data)
    const description = built.ui?.description
    return description ? { ...built, output: { ...built.output, description } } : built
  }
}
