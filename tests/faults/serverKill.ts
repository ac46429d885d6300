import { setTimeout as wait } from 'node:timers/promises'

import {
  makeDatabaseFile,
  type Newsroom,
  openNewsroomOn,
  password,
  signIn,
} from '../support/newsroom'
import { startProductionServer } from '../support/productionServer'
import { othersGone } from './othersGone'
import type { RandomNumbers } from './randomNumbers'
import { granted } from './refusal'
import { serverAsk } from './serverAsk'
import { damage, rowsIn, storedRows } from './storedRows'

const writers = 5
const longestRound = 500

/**
 * Kills the production server again and again while five people save articles, each with a quote
 * and a speaker of its own, and starts it again on the same database. What was acknowledged must be
 * there, what was not must be there whole or not at all, and every start must get ready.
 *
 * @returns how many articles were acknowledged, and everything that is not as it must be
 */
export async function killServerAgainAndAgain(kills: number, random: RandomNumbers) {
  const file = await makeDatabaseFile()
  await (await openNewsroomOn(file)).close() // leaves somebody who can sign in
  const acknowledged: string[] = []
  const faults: unknown[] = []
  let token: string | undefined

  for (let round = 1; round <= kills; round++) {
    const server = await startProductionServer(file)
    try {
      faults.push(...findFaults(file, acknowledged))
      token ??= await signIn(serverAsk(server.address), 'editor@newsroom.test', password)
      const ask = serverAsk(server.address, token)
      const before = acknowledged.length
      const saving = Array.from({ length: writers }, (_, writer) =>
        saveUntilKilled(ask, `Round ${round} writer ${writer}`, acknowledged),
      )
      for (let tries = 0; acknowledged.length === before && tries < 1000; tries++) await wait(10)
      await wait(random.below(longestRound))
      await server.stop('SIGKILL')
      await Promise.all(saving)
      await othersGone(file)
    } finally {
      await server.stop('SIGKILL')
    }
  }

  const server = await startProductionServer(file)
  await server.stop()
  faults.push(...findFaults(file, acknowledged))
  return { acknowledged: acknowledged.length, faults }
}

const createArticle = `mutation ($data: ArticleCreateInput!) { createArticle(data: $data) { id } }`
const mostSaves = 10_000

/** Saves one article after the other until there is no answer any more. */
async function saveUntilKilled(ask: Newsroom['ask'], name: string, acknowledged: string[]) {
  for (let number = 0; number < mostSaves; number++) {
    const text = `${name} save ${number}`
    const quotes = { create: [{ text, speaker: { create: { name: text } } }] }
    const answer = await ask(createArticle, {
      variables: { data: { headline: text, quotes } },
    }).catch(() => undefined)
    if (!answer) return
    const { createArticle: saved } = await granted(Promise.resolve(answer))
    acknowledged.push(saved.id)
  }
}

function findFaults(file: string, acknowledged: readonly string[]): unknown[] {
  const halves = rowsIn(file, halfSaved)
  const kept = new Set(storedRows(file).Article?.map(({ id }) => id))
  const lost = acknowledged.filter(id => !kept.has(id)).map(id => `lost article ${id}`)
  return [...damage(file), ...lost, ...halves]
}

/** Whatever was saved without the rest of what was saved with it. */
const halfSaved = `
  WITH whole AS (
    SELECT "Article"."headline" AS "name" FROM "Article"
    JOIN "_Article_quotes" AS link ON link."A" = "Article"."id"
    JOIN "Quote" ON "Quote"."id" = link."B" AND "Quote"."text" = "Article"."headline"
    JOIN "Person" ON "Person"."id" = "Quote"."speaker" AND "Person"."name" = "Article"."headline"
  )
  SELECT 'article' AS "half", "headline" AS "of" FROM "Article"
    WHERE "headline" NOT IN (SELECT "name" FROM whole)
  UNION ALL SELECT 'quote', "text" FROM "Quote" WHERE "text" NOT IN (SELECT "name" FROM whole)
  UNION ALL SELECT 'person', "name" FROM "Person" WHERE "name" NOT IN (SELECT "name" FROM whole)`
