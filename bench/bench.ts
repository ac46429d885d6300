import { parseArgs } from 'node:util'

import { runCommand } from '../src/commands/runCommand'
import { PlainError } from '../src/plainError'
import { benchChecking } from './checking'
import { benchOverload } from './overload'
import { benchReads } from './reads/reads'
import { benchSeeding } from './seeding'

const sections = ['checking', 'seeding', 'reads', 'overload'] as const

const usage = `Usage: npm run bench -- [SECTION…] [--quick] [--stories N]
  checking   how long the copy desk takes
  seeding    how long a seed takes, of N stories (5,000)
  reads      what a request costs, of N stories (1,000, 10,000 and 100,000)
  overload   how long editors wait when readers ask for too much
  --quick    fewer stories and shorter looks: all of it in two minutes`

/** `npm run bench`: what is measured, and as what ratio; every section, or those that are named. */
await runCommand(async () => {
  const { chosen, stories, isQuick } = asked()
  if (chosen.has('checking')) benchChecking()
  if (chosen.has('seeding')) await benchSeeding(stories ?? (isQuick ? 300 : 5_000), { isQuick })
  if (chosen.has('reads'))
    await benchReads({
      sizes: stories ? [stories] : isQuick ? [100, 500] : [1_000, 10_000, 100_000],
      ...(isQuick ? { seconds: 0.2, rounds: 1 } : { seconds: 1.5, rounds: 3 }),
    })
  if (chosen.has('overload')) await benchOverload({ isQuick })
})

function asked() {
  const options = {
    quick: { type: 'boolean', default: false },
    stories: { type: 'string' },
  } as const
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const stories = values.stories === undefined ? undefined : Number(values.stories)
    if (stories !== undefined && (!Number.isInteger(stories) || stories < 1))
      throw new Error('--stories takes a number.')
    const unknown = positionals.find(name => !sections.some(section => section === name))
    if (unknown !== undefined) throw new Error(`There is no section "${unknown}".`)
    const chosen = new Set(positionals.length > 0 ? positionals : sections)
    return { chosen, stories, isQuick: values.quick }
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}
