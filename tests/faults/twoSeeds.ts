import { expect } from 'vitest'

import { makeDatabaseFile } from '../support/newsroom'
import { startSeed, type WholeSeed } from './seedKill'
import { contentHash, damage } from './storedRows'

/** Runs two seeds on one database at once. */
export async function seedTwice() {
  const file = await makeDatabaseFile()
  const seeds = [startSeed(file), startSeed(file)]
  await Promise.all(seeds.map(seed => seed.ended()))
  const said = seeds.map(seed => seed.output()).map(text => text.trim().replace(/^\S+: /, ''))
  return {
    said: said.toSorted((a, b) => Number(isLoad.test(b)) - Number(isLoad.test(a))),
    hash: contentHash(file),
    damage: damage(file),
  }
}

const isLoad = /^created 1 article, 9 quotes/

/** One loads the story; the other finds it there, or says in one line that it waited too long. */
export const oneStory = ({ seededHash }: WholeSeed) => ({
  said: [
    expect.stringMatching(isLoad),
    expect.stringMatching(/^(nothing to do, .*|.*\b(busy|in use|locked)\b.*)/),
  ],
  hash: seededHash,
  damage: [],
})
