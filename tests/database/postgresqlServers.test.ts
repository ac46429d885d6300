import { expect, it } from 'vitest'

import { outcomeOf, scheduledArticles, setTimes, waitingIn } from '../faults/scheduledArticles'
import { storedRows } from '../faults/storedRows'
import { openNewsroom, openNewsroomOn } from '../support/newsroom'

/*
 * Two servers on one PostgreSQL database, each with its own pool: keepSchedule.test.ts has them in
 * processes of their own, on either engine.
 */

it('two servers publish each scheduled article once', { timeout: 120_000 }, async () => {
  const { file, articles } = await scheduledArticles(12, 'postgresql')
  const servers = [await openNewsroomOn(file), await openNewsroomOn(file)]
  try {
    setTimes(file, new Map(articles.map(article => [article, new Date()])))
    await expect.poll(() => waitingIn(file), { timeout: 60_000, interval: 1_000 }).toBe(0)
    const rows = storedRows(file)
    expect(articles.flatMap(article => outcomeOf(rows, article).faults)).toEqual([])
  } finally {
    await Promise.all(servers.map(server => server.close()))
  }
})

it('of 10 saves of one version on two servers one is kept', { timeout: 120_000 }, async () => {
  const one = await openNewsroom('postgresql')
  const servers = [one, await openNewsroomOn(one.databaseUrl)]
  try {
    const create = 'mutation { createPerson(data: { name: "Contested" }) { id version } }'
    const { id, version } = (await one.ask(create, { as: 'editor' })).data.createPerson
    const update = `mutation ($id: ID!, $data: PersonUpdateInput!) {
      updatePerson(where: { id: $id }, data: $data) { version }
    }`
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) => {
        const variables = { id, data: { version, name: `Writer ${number}` } }
        return servers[number % 2]?.ask(update, { as: 'editor', variables })
      }),
    )
    const codes = answers.map(answer => answer?.errors[0]?.extensions.code ?? 'saved')
    expect(codes.toSorted()).toEqual([...Array(9).fill('STALE_VERSION'), 'saved'])
  } finally {
    await Promise.all(servers.map(server => server.close()))
  }
})
