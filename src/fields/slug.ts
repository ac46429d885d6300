import { text } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc, KeystoneContext } from '@keystone-6/core/types'

import { refusing } from './fieldHooks'
import { longestSlug } from './longestSlug'
import { slugPattern } from './slugPattern'
import { textRules } from './textRules'
import { toSlug } from './toSlug'

const advice = textRules.slug.match.explanation

/**
 * The natural key of every content list: unique, lower-case kebab.
 *
 * Left out when something is created, it is made from `from`, cut to fit and numbered if it is
 * taken; what is typed is brought into the allowed form, and refused when that does not do.
 */
export function slug<ListTypeInfo extends BaseListTypeInfo>(options: {
  from: string
}): FieldTypeFunc<ListTypeInfo> {
  return text<ListTypeInfo>({
    isIndexed: 'unique',
    validation: {
      length: { max: longestSlug },
      // The form checks this too, and there an empty slug means "make one for me".
      match: { regex: new RegExp(`${slugPattern.source}|^$`), explanation: advice },
    },
    hooks: {
      validate: refusing<string>(slug => (slug === '' ? [advice] : [])),
      resolveInput: {
        create: ({ resolvedData, context, listKey }) => {
          const given: Record<string, unknown> = { ...resolvedData }
          if (given.slug) return toSlug(String(given.slug))
          return freeSlug(String(given[options.from] ?? ''), listKey, context)
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

/** The slug of a name, or the first of slug-2, slug-3, … that nobody has, nor was known by. */
async function freeSlug(
  name: string,
  listKey: string,
  context: Pick<KeystoneContext, 'sudo'>,
): Promise<string> {
  const base = toSlug(name)
    .slice(0, longestSlug - 5)
    .replace(/-+$/, '')
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`
    const { db, prisma } = context.sudo()
    const where = { slug: { equals: candidate } }
    const taken = await db[listKey]?.findMany({ where })
    const left = await prisma.formerSlug.count({ where: { list: listKey, slug: candidate } })
    if (!taken?.length && left === 0) return candidate
  }
}
