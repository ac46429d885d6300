import { useState } from 'react'

/**
 * How often a form's Reset button has put a field back to what it was first shown with.
 *
 * Keystone's document editor keeps its own text and does not notice: show it anew for each.
 */
export function useResets(value: unknown): number {
  const [first] = useState(value)
  const [last, setLast] = useState({ value, resets: 0 })
  if (value !== last.value)
    setLast({ value, resets: value === first ? last.resets + 1 : last.resets })
  return last.resets
}
