import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import type { Env } from '../env'
import { g } from '../graphql/g'
import { refuse } from '../graphql/refuse'
import { addressesFor } from './addresses'
import { previewedArticle } from './previewedArticle'
import type { PreviewTokens } from './previewToken'

type PreviewLink = { url: string; expiresAt: Date }

const PreviewLink = g.object<PreviewLink>()({
  name: 'PreviewLink',
  description: 'Where one article is shown before it is public, to whoever has the link.',
  fields: {
    url: g.field({ type: g.nonNull(g.String), description: 'Its address in the frontend.' }),
    expiresAt: g.field({ type: g.nonNull(g.DateTime), description: 'When it stops working.' }),
  },
})

/** Previews: the newsroom makes a link, and the frontend asks for the article that it is for. */
export function previews(tokens: PreviewTokens, env: Pick<Env, 'readerUrl' | 'publicUrl'>) {
  const addresses = addressesFor(env)

  async function link(where: { id?: string | null }, context: Context<Session>) {
    if (!context.session) refuse('FORBIDDEN', 'Sign in first.')
    const article = await context.db.Article.findOne({ where })
    if (!article) refuse('FORBIDDEN', 'There is no such article.')
    if (article.status === 'withdrawn')
      refuse('WRONG_STATE', 'A withdrawn article is shown to nobody; it has no preview.')
    const { token, expiresAt } = tokens.make(article.id, context.session.itemId)
    return { url: addresses.preview(token), expiresAt }
  }

  return g.extend(({ object, inputObject }) => ({
    query: {
      preview: g.field({
        type: object('Article'),
        description:
          'The article that the token in the header X-Stet-Preview is for; null without one.',
        resolve(_root, _args, context) {
          const id = previewedArticle(context)
          return id === undefined ? null : context.db.Article.findOne({ where: { id } })
        },
      }),
    },
    mutation: {
      createPreview: g.field({
        type: PreviewLink,
        description:
          'Makes a link that shows an article as it is saved now and until the link ends, in an hour.',
        args: { where: g.arg({ type: g.nonNull(inputObject('ArticleWhereUniqueInput')) }) },
        resolve: (_root, { where }, context) => link(where, context),
      }),
    },
  }))
}
