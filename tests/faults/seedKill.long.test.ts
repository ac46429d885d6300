import { beforeAll, expect, it } from 'vitest'

import {
  firstSeed,
  type Kill,
  killSeed,
  laterSeed,
  leftoverOf,
  type WholeSeed,
  wholeSeed,
} from './seedKill'
import { seedAmongEditors } from './seedAmongEditors'
import { randomNumbers } from './randomNumbers'
import { someAtATime } from './someAtATime'
import { oneStory, seedTwice } from './twoSeeds'

const hour = { timeout: 60 * 60_000 }

let whole: WholeSeed
beforeAll(async () => {
  whole = await wholeSeed(firstSeed)
})

it('a seed killed at 100 moments leaves all or nothing', hour, async () => {
  const random = randomNumbers('moments of the kills')
  const { commit, statements, milliseconds } = whole
  const nearTheEnd = Array.from({ length: statements - commit + 10 }, (_, n) => commit - 9 + n)
  const kills: Kill[] = [
    ...nearTheEnd.map(statement => ({ statement })),
    ...Array.from({ length: 40 }, () => ({ statement: random.below(commit) + 1 })),
    ...Array.from({ length: 50 }, () => ({ milliseconds: random.below(milliseconds) })),
  ]
  const leftovers = await someAtATime(2, kills, kill => killSeed(kill, firstSeed, whole))
  expect(leftovers).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  const done = leftovers.filter(({ found }) => found === 'all').length
  console.log(`${kills.length} kills, ${done} of them after the commit`)
})

it('a seed over editors’ work, killed at 50 moments, leaves all or nothing', hour, async () => {
  const scene = laterSeed()
  const later = await wholeSeed(scene)
  const random = randomNumbers('moments of the kills')
  const kills: Kill[] = Array.from({ length: 50 }, (_, n) =>
    n % 2 === 0
      ? { statement: random.below(later.statements) + 1 }
      : { milliseconds: random.below(later.milliseconds) },
  )
  const leftovers = await someAtATime(2, kills, kill => killSeed(kill, scene, later))
  expect(leftovers).toEqual(kills.map(kill => leftoverOf(kill, later)))
})

it('a seed and ten editors who save meanwhile lose nothing, 20 times', hour, async () => {
  let stale = 0
  for (let round = 0; round < 20; round++) {
    const found = await seedAmongEditors()
    expect({ lost: found.lost, damage: found.damage }).toEqual({ lost: [], damage: [] })
    for (const list of ['Article', 'Quote', 'Person', 'Source', 'Event'])
      expect(found.counts.after[list]).toBe(found.counts.before[list])
    stale += found.stale
  }
  console.log(`refused as stale and saved again: ${stale}`)
})

it('two seeds at once load the story once, 50 times', hour, async () => {
  for (let round = 0; round < 50; round++) expect(await seedTwice()).toEqual(oneStory(whole))
})
