import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { postgresqlPublicChanges } from '../../src/database/postgresqlPublicChanges'
import { searchDesk } from '../search/searchDesk'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { type Beside, openBeside } from './openBeside'

/*
 * PostgreSQL lets several write at once, and shows a trigger what a whole statement has done: SQLite does
 * neither.
 */

let newsroom: Newsroom
let one: Beside
let two: Beside
let changes: ReturnType<typeof postgresqlPublicChanges>
const { create, draft, publish } = searchDesk(() => newsroom)

beforeAll(async () => {
  newsroom = await openNewsroom('postgresql')
  one = await openBeside(newsroom.databaseUrl)
  two = await openBeside(newsroom.databaseUrl)
  await publish((await draft('public')).article.id)
  changes = postgresqlPublicChanges(newsroom.databaseUrl)
})
beforeEach(async () => void (await changes.take()))
afterAll(async () => {
  changes.close()
  for (const { close } of [one, two, newsroom]) await close()
})

const rename = (name: string) => `UPDATE "Person" SET "name" = '${name}' WHERE "slug" = 'public'`
const idOf = async (slug: string) => {
  const { prisma } = newsroom.context.sudo()
  return (await prisma.person.findUniqueOrThrow({ where: { slug } })).id
}

describe('several that write past Stet', () => {
  it('take turns with it and with each other, so that none is told too late', async () => {
    const tag = `Person:${await idOf('public')}`
    for (const writer of [one, two]) await writer.run('BEGIN')
    await one.run(rename('One'))
    const waiting = two.run(rename('Two'))
    const renamed = newsroom.ask(
      'mutation { createPerson(data: { name: "Three", slug: "three" }) { id } }',
      { as: 'editor' },
    )
    await wait(200)
    expect(await changes.take()).toEqual([])
    await one.run('COMMIT')
    expect(await changes.take()).toContain(tag)
    await waiting
    await two.run('COMMIT')
    expect(await changes.take()).toContain(tag)
    expect((await renamed).errors).toEqual([])
  })

  it('have everything made anew when what was told of is not there any more', async () => {
    await one.run(rename('Told'))
    await changes.take()
    await one.run(
      `DELETE FROM "PublicChange" WHERE "number" = (SELECT max("number") FROM "PublicChange")`,
    )
    expect(await changes.take()).toEqual(['*'])
    expect(await changes.take()).toEqual([])
  })

  it('are told of by another server: everything is made anew', async () => {
    const started = (second: number) =>
      one.run(`CREATE OR REPLACE FUNCTION public.pg_postmaster_start_time() RETURNS timestamptz
        LANGUAGE sql STABLE AS 'SELECT to_timestamp(${second})'`)
    await started(1)
    const search = '?options=-c%20search_path%3Dpublic%2Cpg_catalog'
    const promoted = postgresqlPublicChanges(newsroom.databaseUrl + search)
    try {
      await promoted.take()
      expect(await promoted.take()).toEqual([])
      await started(2)
      await one.run(rename('Promoted'))
      expect(await promoted.take()).toEqual(['*'])
      expect(await promoted.take()).toEqual([])
    } finally {
      promoted.close()
      await one.run('DROP FUNCTION public.pg_postmaster_start_time()')
    }
  })

  it('have everything made anew when they see an older state', async () => {
    await one.run('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await one.run(`DELETE FROM "_Article_people" WHERE false`)
    await one.run('COMMIT')
    expect(await changes.take()).toEqual(['*'])
  })

  it('have everything made anew when they empty a table', async () => {
    await one.run('TRUNCATE "Correction"')
    expect(await changes.take()).toEqual(['*'])
  })

  it('may have any path, as who reads a dump back', async () => {
    await one.run('BEGIN')
    await one.run(`SET LOCAL search_path = ''`)
    await one.run(`UPDATE public."Person" SET "name" = 'Pathless' WHERE "slug" = 'public'`)
    await one.run('COMMIT')
    expect(await changes.take()).toContain(`Person:${await idOf('public')}`)
  })
})

describe('a statement that changes many rows tells of', () => {
  const longAgo = '2020-01-01T00:00:00.000Z'

  it('somebody whom two articles show that it publishes, and hides', async () => {
    await create('Person', { slug: 'shared', name: 'Shared' })
    const people = { connect: [{ slug: 'shared' }] }
    for (const slug of ['first', 'second'])
      await create('Article', { slug, headline: slug, people })
    const both = `WHERE "slug" IN ('first', 'second')`
    const person = `Person:${await idOf('shared')}`
    await changes.take()
    await one.run(
      `UPDATE "Article" SET "status" = 'published', "publishedAt" = '${longAgo}' ${both}`,
    )
    expect(await changes.take()).toEqual(expect.arrayContaining(['Person', person]))
    await one.run(`UPDATE "Article" SET "status" = 'withdrawn' ${both}`)
    expect(await changes.take()).toEqual(expect.arrayContaining(['Person', person]))
  })

  it('somebody whom it links with two articles', async () => {
    await create('Person', { slug: 'linked', name: 'Linked' })
    const person = await idOf('linked')
    await one.run(`UPDATE "Article" SET "status" = 'published' WHERE "slug" IN ('first', 'second')`)
    await changes.take()
    await one.run(
      `INSERT INTO "_Article_people" ("A", "B")
       SELECT "id", '${person}' FROM "Article" WHERE "slug" IN ('first', 'second')`,
    )
    expect(await changes.take()).toEqual(expect.arrayContaining(['Person', `Person:${person}`]))
    await one.run(`DELETE FROM "_Article_people" WHERE "B" = '${person}'`)
    expect(await changes.take()).toEqual(expect.arrayContaining(['Person', `Person:${person}`]))
  })
})
