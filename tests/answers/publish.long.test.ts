import { expect, it } from 'vitest'

import { publishElsewhere, publishHere } from './readersWhilePublishing'

const rounds = 1_000

it.each([publishHere, publishElsewhere])(
  'what is published is in the next answer, whole, among sixteen readers: %o',
  { timeout: 3_600_000 },
  async publish => {
    const { inTime, answers } = await publish(rounds)
    expect(inTime).toBe(rounds)
    expect(answers).toBeGreaterThan(2 * rounds)
  },
)
