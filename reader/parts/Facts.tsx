import type { ReactNode } from 'react'

/** What is known of a thing, line by line; what is not known is left out. */
export function Facts({ of }: { of: Record<string, ReactNode> }) {
  const known = Object.entries(of).filter(([, value]) => value)
  if (known.length === 0) return null
  return (
    <dl className="facts-list">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
