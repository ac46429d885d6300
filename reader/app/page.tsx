import { publicAddresses } from '../stet/addresses'
import { ask } from '../stet/ask'
import { bySection } from '../stet/bySection'
import { graphql } from '../stet/graphql'
import { Lead, leadFields } from '../parts/Lead'
import { StoryList } from '../parts/StoryList'
import { teaserFields } from '../parts/Teaser'
import { pageMetadata } from '../parts/pageMetadata'

export const metadata = {
  ...pageMetadata({ title: 'Stet', path: '/' }),
  title: { absolute: 'Stet' },
}

const query = graphql(
  `
    query FrontPage {
      latest: articles(orderBy: { publishedAt: desc }, take: 1) {
        ...Lead
      }
      others: articles(orderBy: { publishedAt: desc }, take: 50, skip: 1) {
        ...Teaser
      }
    }
  `,
  [leadFields, teaserFields],
)

/** The latest story first, then the others by section. */
export default async function FrontPage() {
  const { latest, others } = await ask(query, {})
  const { server } = publicAddresses()
  const [lead] = latest ?? []
  return (
    <main id="content" className="front">
      <h1 className="unseen">The latest stories</h1>
      {lead ? <Lead article={lead} /> : <p>No story has been published yet.</p>}
      <div className="sections">
        {bySection(others ?? []).map(([section, articles]) => (
          <StoryList key={section} title={section} articles={articles} />
        ))}
      </div>
      <p className="feeds">
        Follow: <a href={`${server}/feeds/rss.xml`}>RSS</a>,{' '}
        <a href={`${server}/feeds/atom.xml`}>Atom</a>,{' '}
        <a href={`${server}/feeds/feed.json`}>JSON Feed</a>
      </p>
    </main>
  )
}
