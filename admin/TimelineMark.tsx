import { tokenSchema } from '@keystar/ui/style'

import { rowInWords } from '../src/dates/rowInWords'
import type { TimelineLayout, TimelineRow } from '../src/dates/timelineLayout'
import { percent } from './percent'

const { accent } = tokenSchema.color.foreground
const line = tokenSchema.color.border.muted

type Props = Pick<TimelineLayout<unknown>, 'ticks' | 'broken'> & {
  row: TimelineRow<unknown>
  title: string
  isHollow: boolean
  /** The id of the `TimelineMarkPaint` on the page. */
  paint: string
}

/** One row of a timeline: the event's bar or dot, on the lines of the axis. */
export function TimelineMark({ row, title, isHollow, ticks, broken, paint }: Props) {
  const name = `${title} (${isHollow ? 'hollow, ' : ''}${rowInWords(row)})`
  const colour = paintOf(row, paint)
  const look = {
    fill: isHollow ? tokenSchema.color.background.canvas : colour,
    stroke: isHollow ? colour : 'none',
    strokeWidth: 2,
  }
  return (
    <svg role="presentation" width="100%" height="100%" style={{ position: 'absolute', inset: 0 }}>
      {ticks.map(({ place, label }) => (
        <line key={label} x1={percent(place)} x2={percent(place)} y1="0" y2="100%" stroke={line} />
      ))}
      {broken.map(({ start, end }) => (
        <rect
          key={start}
          x={percent(start)}
          width={percent(end - start)}
          height="100%"
          fill={`url(#${paint}-broken)`}
        />
      ))}
      <svg role="img" aria-label={name} y="50%" overflow="visible">
        <title>{name}</title>
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

function paintOf({ isOpenStart, isOpenEnd }: TimelineRow<unknown>, paint: string): string {
  if (isOpenStart) return `url(#${paint}-open-start)`
  return isOpenEnd ? `url(#${paint}-open-end)` : accent
}

/** What open bars and broken stretches are painted with; once on a page, for all of its marks. */
export function TimelineMarkPaint({ id }: { id: string }) {
  return (
    <svg aria-hidden width="0" height="0" style={{ position: 'absolute' }}>
      <linearGradient id={`${id}-open-start`}>
        <stop offset="0" stopColor={accent} stopOpacity="0.1" />
        <stop offset="1" stopColor={accent} />
      </linearGradient>
      <linearGradient id={`${id}-open-end`}>
        <stop offset="0" stopColor={accent} />
        <stop offset="1" stopColor={accent} stopOpacity="0.1" />
      </linearGradient>
      <pattern id={`${id}-broken`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7 7 -1" stroke={tokenSchema.color.border.neutral} />
      </pattern>
    </svg>
  )
}
