import { beforeAll, describe, expect, it } from 'vitest'

import { openNewsroomOn } from '../support/newsroom'
import { type Kill, killSeed, leftoverOf, startSeed, type WholeSeed, wholeSeed } from './seedKill'
import { migratedCopy } from './migratedCopy'
import { randomNumbers } from './randomNumbers'
import { granted, patiently } from './refusal'
import { damage, rowCounts, storedRows } from './storedRows'
import { someAtATime } from './someAtATime'
import { oneStory, seedTwice } from './twoSeeds'

let whole: WholeSeed
beforeAll(async () => {
  whole = await wholeSeed()
})

it('a seed is one transaction', () => {
  const { statements, commit } = whole
  expect(commit).toBeGreaterThan(100)
  expect(statements - commit).toBeLessThan(10)
  expect(whole.seededHash).not.toBe(whole.emptyHash)
})

describe('a seed killed with kill -9', { timeout: 120_000 }, () => {
  const random = randomNumbers('moments of the kills')

  const killAll = (kills: Kill[]) => someAtATime(2, kills, kill => killSeed(kill, whole))

  it('leaves all or nothing, whichever statement was its last', async () => {
    const { statements, commit } = whole
    const last = [random.below(commit - 2) + 1, commit - 1, commit, statements]
    const kills = last.map(statement => ({ statement }))
    expect(await killAll(kills)).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  })

  it('leaves all or nothing at any other moment', async () => {
    const moments = Array.from({ length: 2 }, () => random.below(whole.milliseconds))
    const kills = moments.map(milliseconds => ({ milliseconds }))
    expect(await killAll(kills)).toEqual(kills.map(kill => leftoverOf(kill, whole)))
  })
})

it('two seeds at once load the story once', { timeout: 60_000 }, async () => {
  expect(await seedTwice()).toEqual(oneStory(whole))
})

it('a seed and the editors who save meanwhile all get through', { timeout: 60_000 }, async () => {
  const newsroom = await openNewsroomOn(migratedCopy())
  try {
    const seed = startSeed(newsroom.file, {})
    const over = new AbortController()
    const ended = seed.ended().finally(() => over.abort())
    const saved: string[] = []
    for (let number = 0; number < 5_000 && !over.signal.aborted; number++) {
      const { createPerson } = await patiently(() =>
        granted(
          newsroom.ask(`mutation { createPerson(data: { name: "Editor's ${number}" }) { id } }`, {
            as: 'editor',
          }),
        ),
      )
      saved.push(createPerson.id)
    }
    expect(await ended, seed.output()).toEqual({ code: 0, signal: null })

    const ids = storedRows(newsroom.file).Person?.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(saved))
    const counts = { Article: 1, Quote: 9, Event: 16, Source: 7, Person: 5 + saved.length }
    expect(rowCounts(newsroom.file)).toMatchObject(counts)
    expect(damage(newsroom.file)).toEqual([])
  } finally {
    await newsroom.close()
  }
})
