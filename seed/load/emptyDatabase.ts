import { realpathSync } from 'node:fs'
import path from 'node:path'

import type { Context } from '../../generated/keystone/types'
import { demoEmails } from '../../src/auth'
import { type DatabasePlace, databasePlace } from '../../src/database/databasePlace'
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
 * folder or a database on this machine, outside of production, into which nobody but the demo users
 * can sign in.
 *
 * @throws PlainError saying why it is not
 */
export async function assertForDevelopment(env: Env, context: Context) {
  const refused = (why: string) =>
    new PlainError(
      `--reset is for a development database only: ${why}. Nothing was changed. ` +
        'To start over, stop Stet, move the database away and run: npm run dev',
    )
  if (env.isProduction) throw refused('NODE_ENV is production')

  const elsewhere = whereElse(databasePlace(env.databaseUrl))
  if (elsewhere) throw refused(elsewhere)

  const others = await context.sudo().prisma.user.findMany({
    where: { email: { notIn: [...demoEmails] } },
    orderBy: { email: 'asc' },
    select: { email: true },
  })
  if (others[0]) throw refused(`${others[0].email} signs in to this one`)
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/** Says so of a database that is not a developer's own by where it is. */
function whereElse({ engine, url, name }: DatabasePlace): string | undefined {
  if (engine === 'postgresql')
    return thisMachine.includes(new URL(url).hostname) ? undefined : `${name} is on another machine`
  const file = realpathSync(name)
  const isHere = !path.relative(realpathSync('.'), file).startsWith('..')
  return isHere ? undefined : `${file} is outside of this folder`
}
