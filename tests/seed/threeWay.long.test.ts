import { afterAll, beforeAll, expect, it } from 'vitest'

import { randomNumbers } from '../faults/randomNumbers'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { changeOnBothSides } from './threeWay'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it(
  'whoever changes what, a thousand times, nothing that an editor wrote is lost',
  { timeout: 3_600_000 },
  async () => {
    const counts = await changeOnBothSides(newsroom, 1_000, randomNumbers('changes on both sides'))
    expect(Object.keys(counts).toSorted()).toEqual(
      expect.arrayContaining(['conflict', 'kept', 'unchanged', 'update']),
    )
  },
)
