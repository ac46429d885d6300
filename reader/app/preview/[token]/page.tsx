import type { Metadata } from 'next/types'

import { StoryPage, storyFields } from '../../../parts/StoryPage'
import { StetError } from '../../../stet/StetError'
import { ask } from '../../../stet/ask'
import { graphql } from '../../../stet/graphql'

type Props = { params: Promise<{ token: string }> }

const query = graphql(
  `
    query PreviewPage {
      preview {
        status
        ...Story
      }
    }
  `,
  [storyFields],
)

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }

/** An article as it is saved, published or not, for whoever has the link; server/isPreview.ts. */
export default async function PreviewPage({ params }: Props) {
  const { token } = await params
  const article = await previewed(token)
  if (!article) return <Ended />
  return (
    <>
      <aside className="banner" aria-label="Preview">
        Preview — {article.status === 'published' ? 'as it is saved' : 'not published'}
      </aside>
      <StoryPage {...article} />
    </>
  )
}

async function previewed(token: string) {
  try {
    return (await ask(query, {}, { 'x-stet-preview': token })).preview
  } catch (error) {
    if (error instanceof StetError && error.code === 'PREVIEW_EXPIRED') return null
    throw error
  }
}

function Ended() {
  return (
    <main id="content" className="notice">
      <meta name="prerender-status-code" content="403" />
      <h1>This preview has ended</h1>
      <p>A preview lasts for an hour. Ask the newsroom for a new link.</p>
    </main>
  )
}
