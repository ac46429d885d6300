import { checkInWords } from '../words/checkInWords'

/** How a quotation compares with its source, in words, with a sign before them. */
export function Check({ check }: { check: keyof typeof checkInWords | null }) {
  const kind = check ?? 'unchecked'
  return <p className={`check check-${kind}`}>{checkInWords[kind]}</p>
}
