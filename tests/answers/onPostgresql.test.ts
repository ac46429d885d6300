import { expect, it } from 'vitest'

import { publishElsewhere, publishHere } from './readersWhilePublishing'

/** So much is asked at every change; `npm run test:postgresql` has the other tests of this folder. */
const rounds = 3

it.each([publishHere, publishElsewhere])(
  'what is published on PostgreSQL is in the next answer, whole, among sixteen readers: %o',
  { timeout: 120_000 },
  async publish => {
    expect((await publish(rounds, 'postgresql')).inTime).toBe(rounds)
  },
)
