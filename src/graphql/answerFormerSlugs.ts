import type { GraphQLSchema } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { currentSlug } from '../delivery/currentSlug'
import { contentLists } from '../editorial/snapshotOf'

/**
 * Answers a reader who asks for an item by a slug that it has left with the item as it is now, under
 * the slug it has now: an address that was kept goes on working. Whether they may see it is decided
 * as if they had asked by that slug. The newsroom, whose verbs name items by their slug too, means
 * the item that has it.
 */
export function answerFormerSlugs(schema: GraphQLSchema): GraphQLSchema {
  const queries = schema.getQueryType()?.getFields() ?? {}
  for (const list of contentLists) {
    const field = queries[list.toLowerCase()]
    const resolve = field?.resolve
    if (!field || !resolve) continue

    field.resolve = async (
      root,
      args: { where: { slug?: string } },
      context: Context<Session>,
      info,
    ) => {
      const found: unknown = await resolve(root, args, context, info)
      const { slug, ...otherKeys } = args.where
      if (found || context.session || !slug || Object.keys(otherKeys).length > 0) return found
      const now = await currentSlug(list, slug, context)
      if (!now || now.slug === slug) return found
      return resolve(root, { where: { slug: now.slug } }, context, info)
    }
  }
  return schema
}
