import { houseStyle } from '../../src/copydesk/houseStyle'
import { passagesOf } from '../../src/copydesk/passagesOf'
import type { Story } from '../../src/copydesk/story'

/** The words that stand in quotations, in order, capitals and all; marks and stops set aside. */
export function wordsInQuotations(story: Story): string[] {
  return passagesOf(story, houseStyle).flatMap(({ text, quoted }) =>
    quoted.flatMap(({ start, end }) =>
      // One apostrophe is as good as another, and belongs to its word.
      text
        .slice(start, end)
        .replaceAll(/['‘’`´ʼ]/g, '')
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(Boolean),
    ),
  )
}
