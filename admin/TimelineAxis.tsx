import { tokenSchema } from '@keystar/ui/style'

import type { Tick } from '../src/dates/timelineTicks'
import { percent } from './percent'

/** The dates along the top of a timeline. */
export function TimelineAxis({ ticks }: { ticks: Tick[] }) {
  return (
    <svg aria-hidden width="100%" height="28" overflow="visible">
      {ticks.map(({ place, label }) => (
        <text
          key={label}
          x={percent(place)}
          y="19"
          textAnchor="middle"
          fontSize="12"
          fill={tokenSchema.color.foreground.neutralSecondary}
        >
          {label}
        </text>
      ))}
    </svg>
  )
}
