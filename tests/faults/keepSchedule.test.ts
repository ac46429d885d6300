import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { keepSchedule } from './keepSchedule'
import { randomNumbers } from './randomNumbers'

beforeAll(() => builtApp(), 300_000)

it(
  'two servers publish each of 20 scheduled articles once, in time',
  { timeout: 120_000 },
  async () => {
    const random = randomNumbers('times of the articles')
    const { faults, lateBy } = await keepSchedule(
      { articles: 20, seconds: 5, servers: 'awake' },
      random,
    )
    expect(faults).toEqual([])
    expect(Math.min(...lateBy)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...lateBy)).toBeLessThan(5_000)
  },
)

it(
  'two servers that slept through 20 times publish each article once',
  { timeout: 120_000 },
  async () => {
    const random = randomNumbers('times of the articles')
    const { faults } = await keepSchedule({ articles: 20, seconds: 5, servers: 'asleep' }, random)
    expect(faults).toEqual([])
  },
)
