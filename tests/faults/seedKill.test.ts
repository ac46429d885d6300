import { beforeAll, describe, expect, it } from 'vitest'

import { firstSeed, type Kill, killSeed, leftoverOf, type WholeSeed, wholeSeed } from './seedKill'
import { seedAmongEditors } from './seedAmongEditors'
import { randomNumbers } from './randomNumbers'
import { someAtATime } from './someAtATime'
import { oneStory, seedTwice } from './twoSeeds'

let whole: WholeSeed
beforeAll(async () => {
  whole = await wholeSeed(firstSeed)
})

it('a seed is one transaction', () => {
  const { statements, commit } = whole
  expect(commit).toBeGreaterThan(20)
  expect(statements - commit).toBeLessThan(10)
  expect(whole.seededHash).not.toBe(whole.emptyHash)
})

describe('a seed killed with kill -9', { timeout: 120_000 }, () => {
  const random = randomNumbers('moments of the kills')

  const killAll = (kills: Kill[]) => someAtATime(2, kills, kill => killSeed(kill, firstSeed, whole))

  it('leaves all or nothing, whichever statement was its last', async () => {
    const { statements, commit } = whole
    const last = [random.below(commit - 2) + 1, commit - 1, commit, statements]
    const kills = last.map(statement => ({ statement }))
    expect(await killAll(kills)).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  })

  it('leaves all or nothing at any other moment', async () => {
    const moments = Array.from({ length: 2 }, () => random.below(whole.milliseconds))
    const kills = moments.map(milliseconds => ({ milliseconds }))
    expect(await killAll(kills)).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  })
})

it('two seeds at once load the story once', { timeout: 60_000 }, async () => {
  expect(await seedTwice()).toEqual(oneStory(whole))
})

it('a seed and ten editors who save meanwhile lose nothing', { timeout: 120_000 }, async () => {
  const { exit, lost, saved, counts, damage } = await seedAmongEditors()
  expect(exit.code).toBeOneOf([0, 3])
  expect({ lost, damage }).toEqual({ lost: [], damage: [] })
  expect(saved).toBe(10)
  const lists = ['Article', 'Quote', 'Person', 'Source', 'Event']
  for (const list of lists) expect(counts.after[list]).toBe(counts.before[list])
})
