import { expect, it } from 'vitest'

import { engines } from '../../src/database/engine'
import { randomNumbers } from '../faults/randomNumbers'
import { walkBetweenProcesses } from './walkBetweenProcesses'

/** Some questions of each kind; twoProcesses.long.test.ts asks all. */
const ofEachKind = 5

it.each(engines)(
  'what one process changes on %s another tells readers at once, and nothing hidden',
  { timeout: 180_000 },
  async engine => {
    const random = randomNumbers(`questions between processes on ${engine}`)
    const { wrong, questions } = await walkBetweenProcesses(engine, all =>
      Array.from({ length: ofEachKind }, () => all[random.below(all.length)]).filter(
        one => one !== undefined,
      ),
    )
    expect(wrong).toEqual([])
    expect(questions).toBeGreaterThan(4 * ofEachKind)
  },
)
