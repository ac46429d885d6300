import { css, tokenSchema } from '@keystar/ui/style'

import type { Part } from '../src/copydesk/wordDifferences'

const longest = 160

const { positive, critical } = tokenSchema.color.background
const added = css({ background: positive, color: 'inherit' })
const removed = css({ background: critical, color: 'inherit' })

/** A run of words of a comparison, marked so that it can be told without colours too. */
export function Changed({ text, change }: Part) {
  if (change === 'added') return <ins className={added}>{text}</ins>
  if (change === 'removed') return <del className={removed}>{text}</del>
  const end = longest / 2
  return <>{text.length > longest ? `${text.slice(0, end)} … ${text.slice(-end)}` : text}</>
}
