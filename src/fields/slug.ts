import slugify from '@sindresorhus/slugify'
import { text } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

const maxLength = 120

/** What a slug may be: lower-case Latin letters, digits and single hyphens between them. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Turns a name into a slug: accents folded, everything else that is not a letter or a digit a
 * hyphen. Empty when the name has no letter that can be written so.
 */
export function toSlug(name: string): string {
  return slugify(name, { decamelize: false, customReplacements: [['’', '']] })
    .slice(0, maxLength)
    .replace(/-+$/, '')
}

/**
 * The natural key of every content list: unique, lower-case kebab.
 *
 * Left out when something is created, it is made from `from`; whatever is typed is brought into
 * the allowed form, and refused when nothing is left.
 */
export function slug<ListTypeInfo extends BaseListTypeInfo>(options: {
  from: string
}): FieldTypeFunc<ListTypeInfo> {
  return text<ListTypeInfo>({
    isIndexed: 'unique',
    validation: {
      length: { max: maxLength },
      match: {
        regex: slugPattern,
        explanation: 'write lower-case letters a–z, digits and hyphens, such as north-korea-talks',
      },
    },
    hooks: {
      resolveInput: {
        create: ({ inputData, resolvedData }) => {
          const given: Record<string, unknown> = { ...inputData, ...resolvedData }
          return toSlug(String(given.slug || given[options.from] || ''))
        },
        update: ({ resolvedData }) => {
          const given: Record<string, unknown> = { ...resolvedData }
          return given.slug === undefined ? undefined : toSlug(String(given.slug))
        },
      },
    },
    ui: {
      label: 'Slug',
      description: `The address of this item, for links and feeds. Made from the ${options.from} if left empty.`,
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
