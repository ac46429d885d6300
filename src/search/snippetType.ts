import { g } from '../graphql/g'
import { searchFields } from './searchFields'
import { longestSnippet, type Snippet, type SnippetPart } from './snippetOf'

const ArticleSearchField = g.enum({
  name: 'ArticleSearchField',
  description: 'Where in an article, or in what it links, words were found.',
  values: g.enumValues(Object.keys(searchFields)),
})

const SnippetPartType = g.object<SnippetPart>()({
  name: 'SnippetPart',
  description: 'A piece of a snippet, as it was written: plain text, never markup.',
  fields: {
    text: g.field({ type: g.nonNull(g.String), description: 'The piece.' }),
    isMatch: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether it is what was looked for.',
    }),
  },
})

/** The GraphQL type of a snippet. */
export const SnippetType = g.object<Snippet>()({
  name: 'Snippet',
  description: 'A passage that shows why an article was found.',
  fields: {
    field: g.field({
      type: g.nonNull(ArticleSearchField),
      description: 'What the passage is from.',
    }),
    parts: g.field({
      type: g.nonNull(g.list(g.nonNull(SnippetPartType))),
      description: `The passage in pieces, at most ${longestSnippet} UTF-16 units in all.`,
    }),
    isCutBefore: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether the text begins before the passage.',
    }),
    isCutAfter: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether the text goes on after the passage.',
    }),
  },
})
