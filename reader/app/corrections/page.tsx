import { Moment } from '../../parts/Moment'
import { correctionFields } from '../../parts/Corrections'
import { pageMetadata } from '../../parts/pageMetadata'
import { ask } from '../../stet/ask'
import { graphql } from '../../stet/graphql'
import { pathTo } from '../../stet/pathTo'
import { correctionKinds } from '../../words/kindsInWords'
import { wordFor } from '../../words/wordFor'

export const metadata = pageMetadata({
  title: 'Corrections',
  description: 'What was wrong in our stories, and has been put right.',
  path: '/corrections',
})

const query = graphql(
  `
    query CorrectionsPage {
      corrections(orderBy: { publishedAt: desc }) {
        ...CorrectionNotice
        article {
          slug
          headline
        }
      }
    }
  `,
  [correctionFields],
)

/** Everything that readers have been told about changes, latest first. */
export default async function CorrectionsPage() {
  const corrections = (await ask(query, {})).corrections ?? []
  return (
    <main id="content" className="about-page">
      <header>
        <h1>Corrections</h1>
        <p className="dek">What was wrong in our stories, and has been put right.</p>
      </header>
      {corrections.length === 0 && <p>There are none.</p>}
      <ul className="links" role="list">
        {corrections.map(({ id, kind, text, publishedAt, article }) => (
          <li key={id}>
            <p>
              <b>{wordFor(correctionKinds, kind)}:</b> {text}
            </p>
            <span className="about">
              {publishedAt && <Moment at={publishedAt} />}
              {article && <a href={pathTo.article(article)}>{article.headline}</a>}
            </span>
          </li>
        ))}
      </ul>
    </main>
  )
}
