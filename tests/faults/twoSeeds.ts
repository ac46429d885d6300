import { expect } from 'vitest'

import { migratedCopy } from './migratedCopy'
import { startSeed, type WholeSeed } from './seedKill'
import { contentHash, damage } from './storedRows'

/** Runs two seeds on one database at once. */
export async function seedTwice() {
  const file = migratedCopy()
  const seeds = [startSeed(file), startSeed(file)]
  await Promise.all(seeds.map(seed => seed.ended()))
  return {
    said: seeds
      .map(seed =>
        seed
          .output()
          .trim()
          .replace(/^\S+: /, ''),
      )
      .toSorted(),
    hash: contentHash(file),
    damage: damage(file),
  }
}

/** One loads the story, the other finds it there. */
export const oneStory = ({ seededHash }: WholeSeed) => ({
  said: [expect.stringMatching(/^created 1 article, 9 quotes/), expect.stringMatching(/^nothing/)],
  hash: seededHash,
  damage: [],
})
