import { expect, it } from 'vitest'

import { mostTries, restAfter } from '../../src/delivery/webhooks/restAfter'

it.each([
  [1, 1_000],
  [2, 2_000],
  [3, 4_000],
  [12, 2_048_000],
  [13, 3_600_000],
  [mostTries, 3_600_000],
])('after %i failed tries it waits %i milliseconds, a quarter more or less', (tries, rest) => {
  expect(restAfter(tries, () => 0.5)).toBe(rest)
  expect(restAfter(tries, () => 0)).toBe(rest * 0.75)
  expect(restAfter(tries, () => 1)).toBe(rest * 1.25)
})

it('gives up after a day and some hours', () => {
  let total = 0
  for (let tries = 1; tries < mostTries; tries++) total += restAfter(tries, () => 0.5)
  expect(Math.floor(total / 3_600_000)).toBe(28)
})
