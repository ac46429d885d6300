import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import type { Article } from '../editorial/verb'
import {
  connectionType,
  cursorPurpose,
  type Edge,
  type Page,
  type PageArguments,
  pageArguments,
  readPage,
} from '../graphql/connection'
import { sealCursor } from '../graphql/cursor'
import { g } from '../graphql/g'
import { publicTexts } from './publicTexts'
import { searchIndex } from './searchIndex'
import { type Snippet, snippetOf } from './snippetOf'
import { SnippetType } from './snippetType'
import { longestQuery, termsOf } from './termsOf'

type FoundEdge = Edge<Article> & { rank: number; snippet: () => Promise<Snippet> }

/** Searches public articles, for readers and for the newsroom alike. */
export const searchArticles = g.extend(base => ({
  query: {
    searchArticles: g.field({
      type: g.nonNull(
        connectionType<Article, FoundEdge>({
          name: 'ArticleSearch',
          node: base.object('Article'),
          edgeFields: {
            rank: g.field({
              type: g.nonNull(g.Float),
              description: 'How well it fits: higher is better. Compare within one search only.',
              resolve: ({ rank }) => rank,
            }),
            snippet: g.field({
              type: g.nonNull(SnippetType),
              description: 'A passage that shows why it was found.',
              resolve: ({ snippet }) => snippet(),
            }),
          },
        }),
      ),
      description:
        'Public articles that have every word of a query, best first: in their headlines, summary, ' +
        'body and keywords, in their quotes, and in the names of their people, sources and events.',
      args: {
        query: g.arg({
          type: g.nonNull(g.String),
          description:
            'Words as typed; between double quotation marks, words side by side. The last word ' +
            `may be the beginning of one. Read are ${longestQuery.characters} characters and ` +
            `${longestQuery.words} words.`,
        }),
        ...pageArguments,
      },
      resolve: (_root, { query, ...page }, context) => search(query, page, context),
    }),
  },
}))

async function search(
  query: string,
  page: PageArguments,
  context: Context<Session>,
): Promise<Page<FoundEdge>> {
  const terms = termsOf(query)
  const purpose = cursorPurpose('searchArticles', { terms })
  const { first, after } = readPage(purpose, page)
  const { prisma } = context.sudo()
  const [rank, article] = after ?? []
  const place = after && { rank: Number(rank), article: String(article) }

  const hits = await searchIndex.find(terms, { first: first + 1, after: place }, prisma)
  const shown = hits.slice(0, first)
  const ids = shown.map(hit => hit.article)
  // As a reader would, whoever asks: what is found is public, whatever the index holds.
  const asReader = context.withSession(undefined)
  const articles = await asReader.db.Article.findMany({ where: { id: { in: ids } }, take: first })
  const byId = new Map(articles.map(node => [node.id, node]))
  let texts: ReturnType<typeof publicTexts> | undefined
  const textsOfAll = () => (texts ??= publicTexts(ids, { prisma }))
  return {
    edges: shown.flatMap(hit => {
      const node = byId.get(hit.article)
      if (!node) return []
      const cursor = sealCursor(purpose, [hit.rank, hit.article])
      const snippet = async () => snippetOf((await textsOfAll()).get(node.id) ?? {}, terms)
      return [{ node, cursor, rank: hit.rank, snippet }]
    }),
    hasNextPage: hits.length > first,
    hasPreviousPage: async () => {
      const [best] = after ? await searchIndex.find(terms, { first: 1 }, prisma) : []
      return best !== undefined && best.article !== shown[0]?.article
    },
  }
}
