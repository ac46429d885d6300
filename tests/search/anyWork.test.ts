import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fillSearch } from '../../src/search/catchUp'
import { openCopy } from '../access/worlds'
import { executeBeside } from '../support/executeBeside'
import { type Newsroom, openNewsroom, testEngine } from '../support/newsroom'
import { search } from './searching'
import { searchDesk } from './searchDesk'
import { seed } from './seed'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const { draft, act, publish, withdraw, update, expectInStep } = searchDesk(() => newsroom)

const words = ['airship', 'zeppelin', 'balloon', 'gasbag', 'blimp']
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
const phrase = text.map(list => list.join(' '))

/** One thing that an editor does, to one of the articles or to what it links. */
const step = fc.record({
  kind: fc.constantFrom('publish', 'publish', 'revise', 'rename', 'withdraw', 'embargo'),
  list: fc.constantFrom('Person', 'Source', 'Event', 'Quote'),
  which: fc.nat(),
  phrase,
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const linked = { Person: 'person', Source: 'source', Event: 'event', Quote: 'quote' } as const
type Article = Awaited<ReturnType<typeof draft>> & { state: string }

async function take({ kind, list, which, phrase }: Step, articles: Article[], slug: string) {
  const found = articles.filter(({ state }) => state === 'published')
  const one = found[which % Math.max(1, found.length)]
  if (kind === 'publish' || kind === 'embargo' || !one) {
    const embargoUntil = kind === 'embargo' ? new Date(Date.now() + 3_600_000) : null
    const made = await draft(slug, { headline: phrase, embargoUntil })
    await publish(made.article.id)
    if (kind !== 'embargo') articles.push({ ...made, state: 'published' })
  } else if (kind === 'withdraw') {
    await withdraw(one.article.id)
    one.state = 'withdrawn'
  } else if (kind === 'revise') {
    const copy = await act('revise', one.article.id)
    await update('Article', copy, { summary: phrase, alternativeHeadline: phrase })
    await publish(copy.id)
  } else {
    const key = linked[list as keyof typeof linked]
    const name = list === 'Quote' ? { text: phrase } : { name: phrase }
    one[key] = await update(list, one[key], name)
  }
}

/** Every search for one or two words, with ranks. */
async function answers(asked: Newsroom) {
  const queries = words.flatMap(word => [word, ...words.map(other => `${word} ${other}`)])
  const found = []
  for (const query of queries) {
    const { edges } = await search(asked, query, { first: 100 })
    found.push(edges.map(({ node, rank, snippet }) => ({ node, rank, snippet })))
  }
  return found
}

it(
  `whatever an editor does, a search answers like one made anew, to the last digit (seed ${seed})`,
  { timeout: 120_000 },
  async () => {
    const steps = fc.sample(step, { seed, numRuns: 30 })
    const articles: Article[] = []
    for (const [at, taken] of steps.entries()) {
      await take(taken, articles, `article-${at}`)
      await expectInStep()
    }

    const anew = await openCopy(newsroom)
    try {
      const tables =
        testEngine === 'sqlite' ? ['ArticleSearch', 'ArticleSearchEntry'] : ['ArticleSearch']
      executeBeside(
        anew.file,
        tables.map(table => `DELETE FROM "${table}"`),
      )
      await fillSearch(anew.context, new AbortController().signal)
      const wanted = await answers(anew)
      expect(wanted.flat().length).toBeGreaterThan(words.length)
      expect(await answers(newsroom)).toEqual(wanted)
    } finally {
      await anew.close()
    }
  },
)
