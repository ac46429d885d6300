import type { Tick } from '../../src/dates/timelineTicks'
import { percent } from '../../admin/percent'

/** The dates along the top of a timeline. */
export function TimelineAxis({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <svg className="axis" aria-hidden width="100%" height="20">
      {ticks.map(({ place, label }) => (
        <text key={label} x={percent(place)} y="14" textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}
