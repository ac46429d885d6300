import { realpathSync } from 'node:fs'
import path from 'node:path'

import type { Context } from '../../generated/keystone/types'
import { demoEmails } from '../../src/auth'
import { databaseFile } from '../../src/database/databaseFile'
import type { Env } from '../../src/env'
import { PlainError } from '../../src/plainError'
import { searchIndex } from '../../src/search/searchIndex'

/**
 * Takes every story out of a database, with all that stories rest on and their history; people who
 * sign in, and webhooks, stay. To be called inside the transaction that loads what comes instead.
 */
export async function emptyDatabase(context: Context) {
  const { prisma } = context.sudo()
  await searchIndex.takeOut(await searchIndex.articles(prisma), prisma)
  await prisma.correction.deleteMany()
  await prisma.delivery.deleteMany()
  await prisma.embargoEnd.deleteMany()
  await prisma.revision.deleteMany()
  await prisma.article.deleteMany()
  await prisma.quote.deleteMany()
  await prisma.event.deleteMany()
  await prisma.person.deleteMany()
  await prisma.source.deleteMany()
  await prisma.formerSlug.deleteMany()
  await prisma.watch.deleteMany()
  await prisma.seededItem.deleteMany()
  await prisma.seededStory.deleteMany()
}

/**
 * Makes sure that a database is a developer's own, which nobody works in: a file in the project's
 * folder, outside of production, into which nobody but the demo users can sign in.
 *
 * @throws PlainError saying why it is not
 */
export async function assertForDevelopment(env: Env, context: Context) {
  const refused = (why: string) =>
    new PlainError(
      `--reset is for a development database only: ${why}. Nothing was changed. ` +
        'To start over, stop Stet, move the database file away and run: npm run dev',
    )
  if (env.isProduction) throw refused('NODE_ENV is production')

  const file = realpathSync(databaseFile(env.databaseUrl))
  if (path.relative(realpathSync('.'), file).startsWith('..'))
    throw refused(`${file} is outside of this folder`)

  const others = await context.sudo().prisma.user.findMany({
    where: { email: { notIn: [...demoEmails] } },
    orderBy: { email: 'asc' },
    select: { email: true },
  })
  if (others[0]) throw refused(`${others[0].email} signs in to this one`)
}
