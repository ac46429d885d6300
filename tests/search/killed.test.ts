import { beforeAll, expect, it } from 'vitest'

import { othersGone } from '../faults/othersGone'
import { randomNumbers } from '../faults/randomNumbers'
import { granted } from '../faults/refusal'
import { serverAsk } from '../faults/serverAsk'
import { damage, storedRows } from '../faults/storedRows'
import { startWatchedServer } from '../faults/watchedServer'
import { builtApp } from '../support/appCopy'
import { makeDatabaseFile, openNewsroomOn, password, signIn } from '../support/newsroom'
import { indexedWords, publicWords } from './indexState'
import { search } from './searching'

beforeAll(() => builtApp(), 300_000)

const publish = 'mutation ($slug: String!) { publishArticle(where: { slug: $slug }) { id } }'

/** A database with so many drafts, and the token of an editor. */
async function draftsIn(file: string, count: number) {
  const newsroom = await openNewsroomOn(file)
  const slugs = Array.from({ length: count }, (_, n) => `draft-${n}`)
  for (const slug of slugs)
    await newsroom.context.sudo().db.Article.createOne({
      data: { slug, headline: `Zeppelin ${slug}`, keywords: ['airship', slug] },
    })
  await newsroom.close()
  return slugs
}

/** The slugs of what is published, and of what the search's index holds. */
function stateOf(file: string) {
  const articles = storedRows(file).Article ?? []
  const indexed = indexedWords(file)
  const slugs = (found: typeof articles) => found.map(({ slug }) => slug).toSorted()
  return {
    published: slugs(articles.filter(({ status }) => status === 'published')),
    found: slugs(articles.filter(({ id }) => String(id) in indexed)),
  }
}

it(
  'a server killed while it publishes leaves the article and the search in step',
  { timeout: 200_000 },
  async () => {
    const random = randomNumbers('statements to die after')
    const file = await makeDatabaseFile()
    const [first = '', ...others] = await draftsIn(file, 5)

    const whole = await startWatchedServer(file)
    const token = await signIn(serverAsk(whole.address), 'editor@newsroom.test', password)
    await granted(serverAsk(whole.address, token)(publish, { variables: { slug: first } }))
    const found = await search({ ask: serverAsk(whole.address) }, 'zeppelin airs')
    expect(found.edges.map(({ node }) => node.slug)).toEqual([first])
    await whole.stop()
    await whole.ended()
    const statements = whole.committed().at(-1) ?? 0

    const ends: string[] = []
    for (const [round, slug] of others.entries()) {
      // The last is the COMMIT; the index is written shortly before it.
      const lastStatement = statements - (round < 3 ? round : random.below(statements))
      const server = await startWatchedServer(file, { transactionsBefore: 0, lastStatement })
      const ask = serverAsk(server.address, token)
      const answering = ask(publish, { variables: { slug } }).catch(() => undefined)
      await Promise.race([answering, server.ended()])
      await server.stop('SIGKILL')
      await server.ended()
      await othersGone(file)
      ends.push(server.killedAfter() ?? 'alive')

      const { published, found } = stateOf(file)
      expect(found).toEqual(published)
      expect(published.includes(slug)).toBe(server.killedAfter() === 'COMMIT')
      expect(damage(file)).toEqual([])
    }
    expect(ends.filter(end => end === 'COMMIT')).toHaveLength(1)
    expect(ends).not.toContain('alive')

    const again = await startWatchedServer(file)
    try {
      expect(indexedWords(file)).toEqual(await publicWords({ ask: serverAsk(again.address) }))
    } finally {
      await again.stop()
    }
  },
)
