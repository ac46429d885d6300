import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { floorAnswers } from '../../bench/reads/floorAnswers'
import { type ReadingName, readings, type Variables } from '../../bench/reads/readings'
import { assertSameAnswer } from '../../bench/reads/sameAnswers'
import { runSeed } from '../../seed/load/runSeed'
import { syntheticStories } from '../../seed/synthetic/syntheticStories'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const stories = 50

let newsroom: Newsroom
let archive: Database.Database

beforeAll(async () => {
  newsroom = await openNewsroom()
  const seed = {
    ...{
      packages: syntheticStories(stories),
      together: new Set<string>(),
      perTransaction: stories,
    },
    ...{ isDryRun: false, overwrite: false, stop: new AbortController().signal },
  }
  await runSeed(seed, newsroom.context, () => {})
  archive = new Database(newsroom.file, { readonly: true })
})
afterAll(async () => {
  archive.close()
  await newsroom.close()
})

/** What Stet and the floor answer to one question. */
async function bothAnswers(name: ReadingName, variables: Variables) {
  const { query, floor } = readings[name]
  const { text } = await newsroom.ask(query, { variables })
  const answer = floorAnswers(archive)[floor](variables)
  return { stet: JSON.parse(text) as unknown, floor: { data: answer } }
}

describe('the floor that the bench compares with', () => {
  it.each(Object.keys(readings) as ReadingName[])('answers %s as Stet does', async name => {
    const all = readings[name].variables(archive)
    expect(all.length).toBeGreaterThan(0)
    let something = 0
    for (const variables of all) {
      const { stet, floor } = await bothAnswers(name, variables)
      assertSameAnswer(['Stet', stet], ['floor', floor], { anyOrder: name === 'D' })
      if (JSON.stringify(floor).includes('"slug":')) something++
    }
    // Of people who are quoted most, some are not quoted yet in so few stories.
    expect(something).toBeGreaterThanOrEqual(all.length / 2)
  })

  it('hides what Stet hides', async () => {
    const hidden = archive
      .prepare<[], string>(
        `SELECT "slug" FROM "Article" WHERE "status" <> 'withdrawn'
         AND ("status" <> 'published' OR "embargoUntil" IS NOT NULL)`,
      )
      .pluck()
      .all()
    expect(hidden.length).toBeGreaterThan(0)
    for (const slug of hidden)
      expect(await bothAnswers('A', { slug })).toEqual({
        stet: { data: { article: null } },
        floor: { data: { article: null } },
      })
    const linkedByNone = archive
      .prepare<[], string>(
        `SELECT "slug" FROM "Person" WHERE "id" NOT IN (
           SELECT "B" FROM "_Article_people" JOIN "Article" ON "id" = "A"
           WHERE "status" = 'published' AND "embargoUntil" IS NULL)`,
      )
      .pluck()
      .all()
    expect(linkedByNone.length).toBeGreaterThan(0)
    for (const slug of linkedByNone)
      expect(await bothAnswers('C', { slug, take: 50 })).toEqual({
        stet: { data: { person: null } },
        floor: { data: { person: null } },
      })
  })
})

describe('assertSameAnswer', () => {
  const [one, other] = [
    [{ slug: 'a' }, { slug: 'b' }],
    [{ slug: 'b' }, { slug: 'a' }],
  ]

  it('shows what differs', () => {
    expect(() => assertSameAnswer(['Stet', one], ['floor', [{ slug: 'a' }]])).toThrow(
      'Stet: [{"slug":"a"},{"slug":"b"}]\nfloor: [{"slug":"a"}]',
    )
  })

  it('minds the order, unless none was asked for', () => {
    expect(() => assertSameAnswer(['Stet', one], ['floor', other])).toThrow('differ')
    assertSameAnswer(['Stet', one], ['floor', other], { anyOrder: true })
  })
})
