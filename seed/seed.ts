import { runCommand } from '../src/commands/runCommand'
import { showProgress } from '../src/commands/progress'
import { stopOnCtrlC } from '../src/commands/stopOnCtrlC'
import { assertPlaceReady, databasePlace } from '../src/database/databasePlace'
import { env } from '../src/env'
import { bundledStory } from './bundledStory'
import { findPackages } from './package/findPackages'
import { seedArguments } from './seedArguments'

/** Invented stories need no transaction of their own each, and load the faster in one. */
const syntheticPortion = 200

/** `npm run seed`: loads story packages, each in one transaction, and keeps what editors changed. */
await runCommand(async () => {
  const asked = seedArguments(process.argv.slice(2))
  const { paths, synthetic } = asked
  const folders =
    synthetic === undefined ? findPackages(paths.length > 0 ? paths : [bundledStory]) : []
  // What reads packages takes a second to load and Keystone takes several: who has no database, or
  // nothing that is fit to be seeded, need not wait for them.
  await assertPlaceReady(databasePlace(env.databaseUrl))
  const { packagesFor } = await import('./packagesFor')
  const { total, packages, together } = await packagesFor(folders, synthetic)
  const { openContext } = await import('../src/database/openContext')
  const { assertForDevelopment, emptyDatabase } = await import('./load/emptyDatabase')
  const { runSeed } = await import('./load/runSeed')
  const { SeedReport } = await import('./seedReport')
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
        perTransaction: synthetic === undefined ? 1 : syntheticPortion,
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
