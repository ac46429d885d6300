import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'
import { contests, unfairRounds } from './versionRace'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it.each(contests)(
  'of 20 saves of one version of a $list one is kept',
  { timeout: 60_000 },
  async contest => {
    expect(await unfairRounds(newsroom, contest, 5)).toEqual([])
  },
)
