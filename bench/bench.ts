import { parseArgs } from 'node:util'

import { runCommand } from '../src/commands/runCommand'
import { PlainError } from '../src/plainError'
import { benchChecking } from './checking'
import { benchSeeding } from './seeding'

const usage = `Usage: npm run bench -- [SECTION…] [--stories N]
  checking   how long the copy desk takes
  seeding    how long a seed takes, of N stories (5,000)`

/** `npm run bench`: what is measured, and as what ratio; every section, or those that are named. */
await runCommand(async () => {
  const { sections, stories } = asked()
  if (sections.includes('checking')) benchChecking()
  if (sections.includes('seeding')) await benchSeeding(stories)
})

function asked() {
  const options = { stories: { type: 'string', default: '5000' } } as const
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const stories = Number(values.stories)
    if (!Number.isInteger(stories) || stories < 1) throw new Error('--stories takes a number.')
    const unknown = positionals.find(name => name !== 'checking' && name !== 'seeding')
    if (unknown !== undefined) throw new Error(`There is no section "${unknown}".`)
    return { sections: positionals.length > 0 ? positionals : ['checking', 'seeding'], stories }
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}
