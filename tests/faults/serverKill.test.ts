import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { killServerAgainAndAgain } from './serverKill'
import { randomNumbers } from './randomNumbers'

beforeAll(() => builtApp(), 300_000)

it('a server killed 3 times under five writers loses nothing', { timeout: 180_000 }, async () => {
  const random = randomNumbers('moments of the kills')
  const { acknowledged, faults } = await killServerAgainAndAgain(3, random)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(3)
})
