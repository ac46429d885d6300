import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { runCommand } from '../../src/commands/runCommand'
import { PlainError } from '../../src/plainError'
import { checkPackages } from '../package/checkPackages'
import { filledItems } from '../package/filledItems'
import { findPackages } from '../package/findPackages'
import type { StoryPackage } from '../package/readStoryPackage'
import { sections } from '../package/storyFields'

const usage = `Usage: npm run story:check -- [PATH…]
  PATH is a story package, a folder that is searched for them, or a glob;
  default: every package in stories/ and seed/stories/`

/** `npm run story:check`: says whether story packages are valid. It needs no database. */
await runCommand(async () => {
  const folders = findPackages(paths())
  await checkPackages(folders, story => console.log(`${story.folder}: ${contentsOf(story)}`))
  const all = folders.length === 1 ? 'The package is' : `All ${folders.length} packages are`
  console.log(`${all} valid. Next: npm run seed -- PATH`)
})

function paths(): string[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    return positionals.length > 0 ? positionals : ['stories', 'seed/stories'].filter(existsSync)
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}

/** "1 article, 9 quotes, 5 people". */
function contentsOf(story: StoryPackage): string {
  const counts = new Map<keyof typeof sections, number>()
  for (const { list } of filledItems(story)) counts.set(list, (counts.get(list) ?? 0) + 1)
  return [...counts]
    .map(([list, count]) => `${count} ${count === 1 ? list.toLowerCase() : sections[list]}`)
    .join(', ')
}
