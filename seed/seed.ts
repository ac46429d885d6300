import { parseArgs } from 'node:util'

import { runCommand } from '../src/commands/runCommand'
import { openContext } from '../src/database/openContext'
import { PlainError } from '../src/plainError'
import { bundledStory } from './bundledStory'
import { describePlan } from './plan/describePlan'
import { loadStory } from './loadStory'
import { readStoryPackage } from './package/readStoryPackage'

const usage = 'Usage: npm run seed -- [STORY…]   STORY is a folder with a story.yaml'

/** `npm run seed`: loads story packages, each in one transaction. */
await runCommand(async () => {
  const stories = storyFolders().map(readStoryPackage) // all are read before the first is loaded
  const context = openContext()
  try {
    for (const story of stories)
      console.log(describePlan(await loadStory(story, context), { isDryRun: false }))
  } finally {
    await context.prisma.$disconnect()
  }
})

function storyFolders(): string[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    return positionals.length > 0 ? positionals : [bundledStory]
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}
