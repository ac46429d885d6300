import { useEffect, useState } from 'react'

const pause = 200

/** A value as it was when it last stood still for a moment: what costs time waits for a pause. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
