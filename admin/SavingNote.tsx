import { useRef } from 'react'

import { css } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

import { useHeldWhileSaving } from './useHeldWhileSaving'

// In the room above the sidebar, so that nothing moves when it comes and goes.
const place = css({ position: 'absolute', transform: 'translateY(-100%)' })

/** Holds the form while it is being saved, and says so. */
export function SavingNote() {
  const element = useRef<HTMLDivElement>(null)
  const isSaving = useHeldWhileSaving(element)
  return (
    <div ref={element} className={place}>
      {isSaving && (
        <Text size="small" color="neutralSecondary">
          Saving … Go on typing in a moment.
        </Text>
      )}
    </div>
  )
}
