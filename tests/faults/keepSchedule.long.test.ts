import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { keepSchedule } from './keepSchedule'
import { randomNumbers } from './randomNumbers'

beforeAll(() => builtApp(), 300_000)

const long = { timeout: 10 * 60_000 }

it('two servers publish each of 200 scheduled articles once, in time', long, async () => {
  const random = randomNumbers('times of the articles')
  const { faults, lateBy } = await keepSchedule(
    { articles: 200, seconds: 20, servers: 'awake' },
    random,
  )
  expect(faults).toEqual([])
  expect(Math.min(...lateBy)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...lateBy)).toBeLessThan(5_000)
  console.log(`200 articles, the last of them ${Math.max(...lateBy)} ms after its time`)
})

it('two servers that slept through 200 times publish each article once', long, async () => {
  const random = randomNumbers('times of the articles')
  const { faults } = await keepSchedule({ articles: 200, seconds: 20, servers: 'asleep' }, random)
  expect(faults).toEqual([])
})
