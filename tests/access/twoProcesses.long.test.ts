import { expect, it } from 'vitest'

import { engines } from '../../src/database/engine'
import { walkBetweenProcesses } from './walkBetweenProcesses'

it.each(engines)(
  'what one process changes on %s another tells readers at once, and nothing hidden, whatever is asked',
  { timeout: 3 * 3_600_000 },
  async engine => {
    const { wrong, questions } = await walkBetweenProcesses(engine, all => all)
    console.log(`${engine}: ${questions} questions after each change`)
    expect(wrong).toEqual([])
  },
)
