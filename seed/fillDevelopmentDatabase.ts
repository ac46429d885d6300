import { openContext } from '../src/database/openContext'
import { bundledStory } from './bundledStory'
import { type DemoSignIn, demoSignIns } from './demoUsers'
import { describePlan } from './plan/describePlan'
import { loadStory } from './loadStory'
import { readStoryPackage } from './package/readStoryPackage'

/**
 * Gives a new database something to work on: the demo sign-ins and the bundled story.
 *
 * A database that holds an article already is somebody's work and gets no story.
 */
export async function fillDevelopmentDatabase(
  demoPassword: string | undefined,
): Promise<DemoSignIn[]> {
  const context = openContext()
  try {
    if ((await context.sudo().prisma.article.count()) === 0) {
      console.log(
        describePlan(await loadStory(readStoryPackage(bundledStory), context), { isDryRun: false }),
      )
    }
    return await demoSignIns(context, demoPassword)
  } finally {
    await context.prisma.$disconnect()
  }
}
