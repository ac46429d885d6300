import type { ResultOf } from '../stet/graphql'
import { Teaser, type teaserFields } from './Teaser'

type Props = { title: string; articles: readonly ResultOf<typeof teaserFields>[] | null }

/** Stories under a title; nothing when there are none. */
export function StoryList({ title, articles }: Props) {
  if (!articles?.length) return null
  return (
    <section className="stories">
      <h2>{title}</h2>
      {articles.map(article => (
        <Teaser key={article.slug} article={article} />
      ))}
    </section>
  )
}
