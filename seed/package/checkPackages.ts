import { setImmediate as nextTurn } from 'node:timers/promises'

import { Agreement } from './agreement'
import { openStoryPackage } from './openStoryPackage'
import type { StoryPackage } from './readStoryPackage'
import { StoryMistakes } from './storyMistakes'

/** Packages read before a timer or Ctrl-C gets its turn. */
const inOneGo = 20

/**
 * Reads packages one after the other and holds them against each other, without keeping them.
 *
 * @param onRead is told of each package that is valid in itself
 * @throws StoryMistakes with everything that is wrong in any of them.
 */
export async function checkPackages(
  folders: readonly string[],
  onRead: (story: StoryPackage) => void = () => {},
): Promise<void> {
  const agreement = new Agreement()
  const lines: string[] = []
  for (const [index, folder] of folders.entries()) {
    if (index % inOneGo === 0) await nextTurn()
    try {
      const open = openStoryPackage(folder)
      lines.push(...agreement.add(open))
      onRead(open.story)
    } catch (error) {
      if (!(error instanceof StoryMistakes)) throw error
      lines.push(...error.lines)
    }
  }
  if (lines.length > 0) throw new StoryMistakes(lines)
}
