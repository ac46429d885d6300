import type { Context } from '../../generated/keystone/types'
import { isSignedIn, rules } from '../access'
import type { Session } from '../auth'
import { connectionType, cursorPurpose, type PageArguments, pageArguments } from './connection'
import { g } from './g'
import { keysetPage } from './keysetPage'

/** Articles in pages, the latest first, for a front page, an archive or a section. */
export const articlesConnection = g.extend(base => ({
  query: {
    articlesConnection: g.field({
      type: g.nonNull(connectionType({ name: 'Article', node: base.object('Article') })),
      description:
        'Articles in pages, latest `publishedAt` first and then by `id`, downwards; to the newsroom those never published come last.',
      args: {
        ...pageArguments,
        section: g.arg({ type: g.String, description: 'Only articles of this section.' }),
      },
      resolve: (_root, { section, ...page }, context) => articlePage(section, page, context),
    }),
  },
}))

function articlePage(
  section: string | null | undefined,
  page: PageArguments,
  context: Context<Session>,
) {
  const visible = rules.readArticles({ session: context.session, context })
  return keysetPage({
    purpose: cursorPurpose('articlesConnection', { section: section ?? null }),
    keys: [
      // What readers see is published: an order without nulls is read from the index.
      { by: 'publishedAt', way: 'desc', isNullable: isSignedIn(context) },
      { by: 'id', way: 'desc' },
    ],
    where: [visible === true ? {} : visible, typeof section === 'string' ? { section } : {}],
    find: asked => context.prisma.article.findMany(asked),
    page,
  })
}
