import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { randomNumbers } from './randomNumbers'
import { type KilledVerb, killVerbAgainAndAgain } from './verbKill'

beforeAll(() => builtApp(), 300_000)

it.each<KilledVerb>(['publish', 'restore'])(
  'a server killed in the middle of %s has done it whole or not at all',
  { timeout: 180_000 },
  async verb => {
    const random = randomNumbers(`moments of the kills in ${verb}`)
    const { faults, atStatement } = await killVerbAgainAndAgain(verb, 1, random)
    expect(faults).toEqual([])
    expect(atStatement).toBe(1)
  },
)
