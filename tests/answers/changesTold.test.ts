import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PublicChanges } from '../../src/answers/publicChanges'
import { engines } from '../../src/database/engine'
import { publicChanges } from '../../src/database/publicChanges'
import { databasePlace } from '../../src/database/databasePlace'
import { makeDatabase } from '../support/newsroom'
import { openBeside, type Beside } from './openBeside'

describe.each(engines)('what is told of changes on %s', engine => {
  let url: string
  let beside: Beside
  let changes: PublicChanges

  beforeAll(async () => {
    url = await makeDatabase(engine)
    beside = await openBeside(url)
    changes = publicChanges(databasePlace(url))
    await changes.take() // on a server everything at first, for nothing is known
  })
  afterAll(async () => {
    changes.close()
    await beside.close()
  })

  it('is nothing new without a commit, and each tag once it is committed', async () => {
    expect(await changes.take()).toEqual([])
    await beside.run('BEGIN')
    await beside.run(`INSERT INTO "PublicChange" ("tag") VALUES ('a'), ('b')`)
    expect(await changes.take()).toEqual([])
    await beside.run('COMMIT')
    expect(await changes.take()).toEqual(['a', 'b'])
    expect(await changes.take()).toEqual([])
  })

  it('is nothing of what is rolled back, neither then nor later', async () => {
    await beside.run('BEGIN')
    await beside.run(`INSERT INTO "PublicChange" ("tag") VALUES ('a'), ('b')`)
    await beside.run('ROLLBACK')
    expect(await changes.take()).toEqual([])
    await beside.run(`INSERT INTO "PublicChange" ("tag") VALUES ('c')`)
    expect(await changes.take()).toEqual(['c'])
  })

  it('is the next moment at which something becomes public', async () => {
    const now = new Date('2030-01-01T00:00:00.000Z')
    expect(await changes.nextMoment(now)).toBe(Infinity)
    const times = ['2030-01-01T00:00:00.000+00:00', '2030-01-01T00:00:00.001+00:00']
    for (const [at, time] of [times[1], times[0]].entries())
      await beside.run(
        `INSERT INTO "Article" ("id", "slug", "body", "keywords", "updatedAt", "${at ? 'publishedAt' : 'embargoUntil'}")
         VALUES ('${at}', '${at}', '[]', '[]', '2030-01-01T00:00:00.000+00:00', '${time}')`,
      )
    expect(await changes.nextMoment(now)).toBe(now.getTime() + 1)
  })

  it('is everything to whoever has been away for too long, and the table does not grow for ever', async () => {
    await beside.run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
       INSERT INTO "PublicChange" ("tag") SELECT 'x' FROM n`,
    )
    expect(await changes.take()).toEqual(['*'])
    expect(await beside.count('PublicChange')).toBeLessThanOrEqual(21_000)
  })
})
