import { percent } from '../../admin/percent'
import { rowInWords } from '../../src/dates/rowInWords'
import type { TimelineLayout, TimelineRow } from '../../src/dates/timelineLayout'

type Props = Pick<TimelineLayout<unknown>, 'ticks' | 'broken'> & {
  row: TimelineRow<unknown>
  isHollow: boolean
}

/** One event’s dot or bar, on the lines of the axis. */
export function TimelineMark({ row, isHollow, ticks, broken }: Props) {
  const name = `${isHollow ? 'hollow, ' : ''}${rowInWords(row)}`
  const look = { className: `mark ${isHollow ? 'hollow' : 'filled'} ${openOf(row)}` }
  return (
    <svg role="img" aria-label={name} width="100%" height="100%">
      {ticks.map(({ place, label }) => (
        <line key={label} className="tick" x1={percent(place)} x2={percent(place)} y2="100%" />
      ))}
      {broken.map(({ start, end }) => (
        <rect
          key={start}
          className="broken"
          x={percent(start)}
          width={percent(end - start)}
          height="100%"
        />
      ))}
      <svg role="presentation" y="50%" overflow="visible">
        {row.shape === 'dot' ? (
          <circle cx={percent(row.from)} r="5" {...look} />
        ) : (
          <rect
            x={percent(row.from)}
            width={percent(row.to - row.from)}
            y="-5"
            height="10"
            rx="2"
            {...look}
          />
        )}
      </svg>
    </svg>
  )
}

function openOf({ isOpenStart, isOpenEnd }: TimelineRow<unknown>): string {
  if (isOpenStart) return 'open-start'
  return isOpenEnd ? 'open-end' : 'closed'
}
