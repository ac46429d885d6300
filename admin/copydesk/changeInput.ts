import type { Change } from '../../src/copydesk/tidy'

/** Makes text changes in an input, one after the other, as somebody types them. */
export function changeInput(
  input: HTMLInputElement | HTMLTextAreaElement,
  changes: readonly Change[],
) {
  if (changes.length === 0) return
  for (const { start, before, after } of changes)
    input.setRangeText(after, start, start + before.length, 'preserve')
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
