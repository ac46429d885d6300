import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { factualityInWords } from '../words/kindsInWords'
import { wordFor } from '../words/wordFor'

export const eventEntryFields = graphql(`
  fragment EventEntry on Event {
    slug
    name
    dateInWords
    factuality
  }
`)

type Props = { title: string; events: readonly ResultOf<typeof eventEntryFields>[] | null }

/** Events under a title, with their dates in words; nothing when there are none. */
export function EventList({ title, events }: Props) {
  if (!events?.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="links" role="list">
        {events.map(event => (
          <li key={event.slug}>
            <a href={pathTo.event(event)}>{event.name}</a>
            <span className="about">
              {[event.dateInWords, wordFor(factualityInWords, event.factuality).toLowerCase()]
                .filter(Boolean)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
