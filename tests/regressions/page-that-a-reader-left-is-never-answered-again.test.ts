import { setTimeout as wait } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { askAsReader } from '../answers/readersAsk'
import { engines } from '../../src/database/engine'
import { openNewsroom } from '../support/newsroom'

/*
 * Readers who ask for the same while it is being made share one answer. When the one who had begun left
 * before it was their turn, all others waited without end.
 */

const pages = 60

test.each(engines)('readers on %s who leave the line take nothing along', async engine => {
  const newsroom = await openNewsroom(engine)
  const asked = Array.from({ length: pages }, (_, page) => ({
    query: 'query ($page: Int!) { articles(skip: $page, take: 20) { slug people { slug } } }',
    variables: { page },
  }))
  try {
    const leaving = asked.map(async one => {
      const gone = new AbortController()
      const answer = fetch(`${newsroom.address}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(one),
        signal: gone.signal,
      })
      const left = answer.catch(() => 'left')
      await wait(20) // some have been answered by then
      gone.abort()
      return left
    })
    expect(await Promise.all(leaving)).toContain('left')
    const answers = await Promise.all(asked.map(one => askAsReader(newsroom, one)))
    expect(answers.map(({ text }) => text.trim())).toEqual(
      asked.map(() => '{"data":{"articles":[]}}'),
    )
  } finally {
    await newsroom.close()
  }
})
