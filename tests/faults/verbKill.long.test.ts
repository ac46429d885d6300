import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { randomNumbers } from './randomNumbers'
import { type KilledVerb, killVerbAgainAndAgain } from './verbKill'

beforeAll(() => builtApp(), 300_000)

it.each<KilledVerb>(['publish', 'restore'])(
  'a server killed 100 times in the middle of %s has done it whole or not at all',
  { timeout: 60 * 60_000 },
  async verb => {
    const random = randomNumbers(`moments of the kills in ${verb}`)
    const told = await killVerbAgainAndAgain(verb, 100, random)
    expect(told.faults).toEqual([])
    expect(told.atStatement).toBeGreaterThan(40)
    expect(Math.min(told.before, told.after), 'kills on the rarer side').toBeGreaterThan(0)
    console.log(`100 kills, ${told.atStatement} of them at a statement of ${verb}:`)
    console.log(`${told.before} before it was done, ${told.after} after`)
  },
)
