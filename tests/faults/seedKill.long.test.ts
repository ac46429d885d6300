import { beforeAll, expect, it } from 'vitest'

import { type Kill, killSeed, leftoverOf, type WholeSeed, wholeSeed } from './seedKill'
import { randomNumbers } from './randomNumbers'
import { someAtATime } from './someAtATime'
import { oneStory, seedTwice } from './twoSeeds'

const hour = { timeout: 60 * 60_000 }

let whole: WholeSeed
beforeAll(async () => {
  whole = await wholeSeed()
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
  const leftovers = await someAtATime(2, kills, kill => killSeed(kill, whole))
  expect(leftovers).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  const done = leftovers.filter(({ found }) => found === 'all').length
  console.log(`${kills.length} kills, ${done} of them after the commit`)
})

it('two seeds at once load the story once, 50 times', hour, async () => {
  for (let round = 0; round < 50; round++) expect(await seedTwice()).toEqual(oneStory(whole))
})
