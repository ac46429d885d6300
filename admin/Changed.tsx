import type { Part } from '../src/copydesk/wordDifferences'

const longest = 160

/** A run of words of a comparison, marked so that it can be told without colours too. */
export function Changed({ text, change }: Part) {
  if (change === 'added') return <ins style={{ background: '#d9f2dd' }}>{text}</ins>
  if (change === 'removed') return <del style={{ background: '#fbdcdc' }}>{text}</del>
  const end = longest / 2
  return <>{text.length > longest ? `${text.slice(0, end)} … ${text.slice(-end)}` : text}</>
}
