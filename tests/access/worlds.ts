import path from 'node:path'

import Database from 'better-sqlite3'

import type { Context } from '../../generated/keystone/types'
import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import type { Session } from '../../src/auth'
import { databasePlace } from '../../src/database/databasePlace'
import { moveDatabase } from '../../src/database/move/moveDatabase'
import type { Engine } from '../../src/database/engine'
import {
  makeDatabase,
  type Newsroom,
  openNewsroom,
  openNewsroomOn,
  testEngine,
} from '../support/newsroom'
import { isPostgresql } from '../support/readPostgresql'
import { temporaryFolder } from '../support/temporaryFolder'
import { offeredLists, ownedLinksOf } from './offeredLists'
import { type Ids, plantHiddenItems, plantInternalFields } from './plant'
import { reading } from './policy'
import { rowsOf } from './rowsOf'

/** A newsroom in which everything is public. */
export async function openPlainWorld(engine: Engine = testEngine): Promise<Newsroom> {
  const newsroom = await openNewsroom(engine)
  const { context } = newsroom
  await loadStory(readStoryPackage(bundledStory), context)
  await addPublicArticles(context)
  await loosenLinks(context)
  return newsroom
}

/** The same newsroom, with everything in it that readers must not learn of. */
export async function openHiddenWorld(plain: Newsroom): Promise<{ world: Newsroom; ids: Ids }> {
  const world = await openCopy(plain)
  const ids = await plantHiddenItems(world.context)
  await plantInternalFields(world.context, ids)
  return { world, ids }
}

/** A newsroom on a copy of another's database, with the same ids. */
export async function openCopy({ databaseUrl, file }: Newsroom): Promise<Newsroom> {
  if (isPostgresql(databaseUrl)) {
    const copy = await makeDatabase('postgresql')
    await moveDatabase(databasePlace(databaseUrl), databasePlace(copy))
    return openNewsroomOn(copy)
  }
  const copy = path.join(temporaryFolder(), 'copy.db')
  const original = new Database(file, { readonly: true })
  await original.backup(copy)
  original.close()
  return openNewsroomOn(copy)
}

/** One article alone could not show that it comes before another; the story has no corrections. */
async function addPublicArticles(context: Context<Session>) {
  const { db } = context.sudo()
  const some = async (listKey: string) => ({
    connect: (await rowsOf(context, listKey).findMany()).slice(0, 2).map(({ id }) => ({ id })),
  })
  for (const headline of ['Second story', 'Another story']) {
    const { id } = await db.Article.createOne({
      data: {
        headline,
        status: 'published',
        publishedAt: new Date('2020-02-01'),
        quotes: await some('Quote'),
        people: await some('Person'),
        sources: await some('Source'),
        events: await some('Event'),
      },
    })
    for (const kind of ['clarification', 'correction'] as const)
      await db.Correction.createOne({
        data: { article: { connect: { id } }, kind, text: `A ${kind} of ${headline}` },
      })
  }
}

/** Takes one link off where every item has it, so that the hidden world has room for a hidden one. */
async function loosenLinks(context: Context<Session>) {
  for (const list of offeredLists(context)) {
    const rows = await rowsOf(context, list.listKey).findMany({ orderBy: { id: 'asc' } })
    const last = rows.at(-1)
    for (const { key, relation, far } of ownedLinksOf(list)) {
      if (relation.mode !== 'one' || reading[far.listKey]?.seenWhen === 'never') continue
      if (key === reading[list.listKey]?.through) continue // without it the item is hidden
      if (!last || rows.some(row => row[`${key}Id`] === null)) continue
      const data = { [key]: { disconnect: true } }
      await rowsOf(context, list.listKey).update({ where: { id: last.id }, data })
    }
  }
}
