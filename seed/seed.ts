import { runCommand } from '../src/commands/runCommand'
import { showProgress } from '../src/commands/progress'
import { stopOnCtrlC } from '../src/commands/stopOnCtrlC'
import { assertPlaceReady, databasePlace } from '../src/database/databasePlace'
import { env } from '../src/env'
import { bundledStory } from './bundledStory'
import { checkPackages } from './package/checkPackages'
import { findPackages } from './package/findPackages'
import { readStoryPackage, type StoryPackage } from './package/readStoryPackage'
import { seedArguments } from './seedArguments'
import { SeedReport } from './seedReport'
import { syntheticStories } from './synthetic/syntheticStories'

/** Invented stories need no transaction of their own each, and load the faster in one. */
const syntheticPortion = 200

/** `npm run seed`: loads story packages, each in one transaction, and keeps what editors changed. */
await runCommand(async () => {
  const asked = seedArguments(process.argv.slice(2))
  const { total, packages, together } = await packagesFor(asked)
  await assertPlaceReady(databasePlace(env.databaseUrl))
  // Keystone takes seconds to load: only what is fit to be seeded waits for it.
  const { openContext } = await import('../src/database/openContext')
  const { assertForDevelopment, emptyDatabase } = await import('./load/emptyDatabase')
  const { runSeed } = await import('./load/runSeed')
  const context = openContext()
  try {
    if (asked.reset) await assertForDevelopment(env, context)
    const report = new SeedReport({ ...asked, total })
    const shown = { unit: 'stories', total, isShown: report.isLong }
    const isStopped = await showProgress(shown, async progress => {
      const stop = stopOnCtrlC(line => progress.note(line))
      const seed = {
        ...{ packages, together, isDryRun: asked.isDryRun, overwrite: asked.overwrite },
        stop: stop.signal,
        perTransaction: asked.synthetic === undefined ? 1 : syntheticPortion,
        first: asked.reset ? emptyDatabase : undefined,
      }
      await runSeed(seed, context, (plan, story) => {
        for (const line of report.add(plan, story)) progress.print(line)
        progress.advance()
      })
      stop.release()
      return stop.signal.aborted
    })
    for (const line of report.end({ isStopped })) console.log(line)
    process.exitCode ??= report.exitCode
  } finally {
    await context.prisma.$disconnect()
  }
})

type Packages = {
  total: number
  packages: Iterable<StoryPackage>
  /** The stories of all of them. */
  together: ReadonlySet<string>
}

/** All packages are read, and held against each other, before the first is loaded. */
async function packagesFor({
  synthetic,
  paths,
}: ReturnType<typeof seedArguments>): Promise<Packages> {
  if (synthetic !== undefined)
    return {
      ...{ total: synthetic, packages: syntheticStories(synthetic) },
      together: new Set(), // what they share they never say otherwise
    }
  const folders = findPackages(paths.length > 0 ? paths : [bundledStory])
  const together = new Set<string>()
  await checkPackages(folders, ({ article }) => together.add(article.slug))
  return { total: folders.length, packages: read(folders), together }
}

function* read(folders: readonly string[]) {
  for (const folder of folders) yield readStoryPackage(folder)
}
