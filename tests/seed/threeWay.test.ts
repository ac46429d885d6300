import { afterAll, beforeAll, expect, it } from 'vitest'

import { randomNumbers } from '../faults/randomNumbers'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { changeOnBothSides } from './threeWay'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it('whoever changes what, nothing that an editor wrote is lost, and a seed does what it says', async () => {
  const counts = await changeOnBothSides(newsroom, 30, randomNumbers('changes on both sides'))
  expect(Object.keys(counts).toSorted()).toEqual(
    expect.arrayContaining(['kept', 'unchanged', 'update']),
  )
})
