import { Children, type ReactNode } from 'react'

import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

import type { Severity } from '../../src/copydesk/issue'

const { space, radius } = tokenSchema.size

const group = css({
  '&:not(:last-child)': { marginBottom: space.regular },
  '& > summary': {
    display: 'flex',
    alignItems: 'center',
    gap: space.regular,
    padding: space.regular,
    borderRadius: radius.small,
    cursor: 'pointer',
  },
  '& > summary::-webkit-details-marker': { display: 'none' },
  '& > summary::before': { content: '"▸"', width: '1em', textAlign: 'center' },
  '&[open] > summary::before': { content: '"▾"' },
  '& > summary:focus-visible': { outline: `2px solid ${tokenSchema.color.alias.focusRing}` },
  '& > ul': { listStyle: 'none', margin: 0, padding: 0 },
})

const tones = { error: 'critical', warning: 'caution', hint: 'neutral' } as const

type Props = {
  title: string
  severity?: Severity
  isFolded?: boolean
  /** One list item for each issue. */
  children: ReactNode
}

/** Issues of one kind, under a heading that counts them; none, when there are none. */
export function IssueGroup({ title, severity, isFolded = false, children }: Props) {
  const count = Children.count(children)
  if (count === 0) return null
  return (
    <details open={!isFolded} className={group}>
      <summary>
        <Text weight="medium" color={severity && tones[severity]}>
          {title} ({count})
        </Text>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}
