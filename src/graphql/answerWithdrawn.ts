import { type GraphQLSchema, getNullableType, GraphQLString, isObjectType } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { withdrawnArticle } from '../delivery/withdrawnArticle'

/**
 * Answers a reader who asks for a withdrawn article with the fact and the reason, and nothing else:
 * its text, its links and its id are gone from every public path.
 */
export function answerWithdrawn(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields().article
  const resolve = field?.resolve
  if (!field || !resolve) return schema

  field.resolve = async (
    root,
    args: { where: { slug?: string } },
    context: Context<Session>,
    info,
  ) => {
    const found: unknown = await resolve(root, args, context, info)
    const { slug, ...otherKeys } = args.where
    if (found || context.session || !slug || Object.keys(otherKeys).length > 0) return found
    const article = await withdrawn(slug, context)
    return article && { ...emptyTexts(schema), ...article }
  }
  return schema
}

/** An article without a text answers with empty ones; nothing public is null that never was. */
function emptyTexts(schema: GraphQLSchema): Record<string, string> {
  const type = schema.getType('Article')
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const texts = fields.filter(field => getNullableType(field.type) === GraphQLString)
  return Object.fromEntries(texts.map(field => [field.name, '']))
}

async function withdrawn(slug: string, context: Context<Session>) {
  const article = await withdrawnArticle({ slug }, context)
  return article && { id: '', body: null, ...article }
}
