import { timelineLayout } from '../../src/dates/timelineLayout'
import { factualities } from '../../src/editorial/factualities'
import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { factualityInWords } from '../words/kindsInWords'
import { wordFor } from '../words/wordFor'
import { TimelineAxis } from './TimelineAxis'
import { TimelineMark } from './TimelineMark'
import { TimelinePaint } from './TimelinePaint'

export const timelineEntry = graphql(`
  fragment TimelineEntry on TimelineEntry {
    slug
    name
    factuality
    dateInWords
    earliestDate
    latestDate
  }
`)

type Entry = ResultOf<typeof timelineEntry>

/**
 * What happened, in order of time: a table with the date of each event in words, and a picture of it
 * that claims no more. A dot is a day; a bar is as long as the date leaves open; hollow is what was
 * only announced or threatened, or did not happen.
 */
export function Timeline({ events }: { events: readonly Entry[] }) {
  if (events.length === 0) return null
  const { rows, undated, ticks, broken } = timelineLayout(
    events.map(event => ({ ...event, earliest: event.earliestDate, latest: event.latestDate })),
  )
  return (
    <section className="timeline">
      <h2 id="timeline">What happened when</h2>
      <TimelinePaint />
      <table aria-labelledby="timeline" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Event
            </th>
            <th scope="col" role="columnheader">
              When
            </th>
            <th scope="col" role="columnheader" className="drawn">
              <span className="unseen">Drawn</span>
              <TimelineAxis ticks={ticks} />
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...rows, ...undated.map(event => ({ event, shape: undefined }))].map(row => (
            <tr key={row.event.slug} role="row">
              <th scope="row" role="rowheader">
                <a href={pathTo.event(row.event)}>{row.event.name}</a>
              </th>
              <td role="cell">
                {row.event.dateInWords ?? 'Not known'}
                <span className="about">{wordFor(factualityInWords, row.event.factuality)}</span>
              </td>
              <td role="cell" className="drawn">
                {row.shape && (
                  <TimelineMark
                    row={row}
                    isHollow={!isSaidToHaveHappened(row.event)}
                    ticks={ticks}
                    broken={broken}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        A dot is a single day, a bar is as long as what is known leaves open, and hollow is what was
        only announced or threatened, or did not happen.
        {broken.map(({ firstDay, lastDay }) => (
          <span key={firstDay}>
            {' '}
            The hatched stretch is not to scale: {firstDay} to {lastDay}.
          </span>
        ))}
      </p>
    </section>
  )
}

const isSaidToHaveHappened = ({ factuality }: Entry) =>
  factualities.some(each => each.value === factuality && each.isSaidToHaveHappened)
