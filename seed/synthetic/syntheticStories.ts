import { createHash } from 'node:crypto'

import type { StoryPackage } from '../package/readStoryPackage'
import { Random } from './random'
import { syntheticStory } from './syntheticStory'

/**
 * Invented news stories, one after the other, the same at every run: story n hangs on n and on the
 * seed alone, and each is forgotten when the next is asked for.
 *
 * They share people, sources and events as real stories do, a few of them all the time and most once
 * or twice; what an item says hangs on its number, so that all stories that name it agree.
 */
export function* syntheticStories(
  count: number,
  { seed = 'stet' }: { seed?: string } = {},
): Generator<StoryPackage> {
  const digest = createHash('sha256').update(seed).digest()
  for (let number = 0; number < count; number++) {
    const random = new Random(digest.readUInt32LE(0), digest.readUInt32LE(4), number)
    yield syntheticStory(number, random)
  }
}
