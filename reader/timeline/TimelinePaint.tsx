/** What open bars and broken stretches are painted with; once on a page, for all of its marks. */
export function TimelinePaint() {
  return (
    <svg className="paint" aria-hidden width="0" height="0">
      <linearGradient id="open-start">
        <stop offset="0" className="faded" />
        <stop offset="1" className="full" />
      </linearGradient>
      <linearGradient id="open-end">
        <stop offset="0" className="full" />
        <stop offset="1" className="faded" />
      </linearGradient>
      <pattern id="broken" width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="hatch" d="M-1 7 7 -1" />
      </pattern>
    </svg>
  )
}
