import type { Metadata } from 'next/types'
import { cache } from 'react'

import { StoryPage, storyFields } from '../../../parts/StoryPage'
import { Withdrawn, withdrawnFields } from '../../../parts/Withdrawn'
import { pageMetadata } from '../../../parts/pageMetadata'
import { ask } from '../../../stet/ask'
import { foundAt } from '../../../stet/foundAt'
import { graphql } from '../../../stet/graphql'
import { pathTo } from '../../../stet/pathTo'

type Props = { params: Promise<{ slug: string }> }

const query = graphql(
  `
    query ArticlePage($slug: String!) {
      article(where: { slug: $slug }) {
        slug
        status
        ...Story
        ...Withdrawn
      }
    }
  `,
  [storyFields, withdrawnFields],
)

// Head and page ask once between them.
const articleAt = cache(async (slug: string) => {
  const { article } = await ask(query, { slug })
  return foundAt(slug, article, pathTo.article)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { status, headline, summary, publishedAt, modifiedAt } = await articleAt(slug)
  if (status === 'withdrawn')
    return {
      title: 'Withdrawn',
      robots: { index: false },
      other: { 'prerender-status-code': '410' }, // server/statusOf.ts
    }
  return pageMetadata({
    title: headline ?? '',
    description: summary,
    path: `/articles/${slug}`,
    type: 'article',
    publishedTime: publishedAt,
    modifiedTime: modifiedAt,
  })
}

export default async function ArticlePage({ params }: Props) {
  const article = await articleAt((await params).slug)
  return article.status === 'withdrawn' ? <Withdrawn {...article} /> : <StoryPage {...article} />
}
