import { expect } from 'vitest'

import type { Engine } from '../../src/database/engine'
import { env } from '../../src/env'
import { fillSearch } from '../../src/search/catchUp'
import { askAsReader, type Told } from '../answers/readersAsk'
import { searchDesk } from '../search/searchDesk'
import type { Newsroom } from '../support/newsroom'
import { startProductionServer } from '../support/productionServer'
import { forbiddenText } from './forbiddenText'
import { itemsWithAddress, publicAddresses } from './publicAddresses'
import { publicAnswer } from './publicAnswer'
import { type ReadersQuestion, readersQuestions } from './readersQuestions'
import { openHiddenWorld, openPlainWorld } from './worlds'

/** So that a sample too shows that something changes with each change. */
const front: ReadersQuestion = {
  query: `{ articles(take: 20, orderBy: [{ id: asc }]) {
    slug embargoUntil people(take: 20) { slug } quotes(take: 20) { slug speaker { slug } }
  } articlesCount }`,
}

/** What readers are told by its slug alone: first nothing, then all of it, then why it is gone. */
const oneArticle: ReadersQuestion = {
  query: '{ article(where: { slug: "new-story" }) { headline status withdrawnReason } }',
}

/**
 * Two servers on one hidden world, this process and another: what changes for readers is changed here,
 * and readers ask there, each question twice, and the second time they must get what was kept. At
 * first all answers must be those of a world where nothing is hidden, and after each change those that
 * this process gives when it keeps nothing. What leaves by other addresses must be the same in both.
 *
 * @param choose takes some of the questions of a kind, and of the addresses
 * @returns what was told otherwise or held something hidden, and how many questions were asked
 */
export async function walkBetweenProcesses(
  engine: Engine,
  choose: <T>(all: readonly T[]) => readonly T[],
) {
  const plain = await openPlainWorld(engine)
  const { world, ids } = await openHiddenWorld(plain)
  for (const { context } of [plain, world]) await fillSearch(context, new AbortController().signal)
  const all = await readersQuestions(world, ids)
  const items = await itemsWithAddress(world.context)
  const told = items.filter(({ isTold }) => isTold)
  const ofTold = told.map(({ slug }) => ({
    query: `{ article(where: { slug: "${slug}" }) { slug status withdrawnReason withdrawnAt body } }`,
  }))
  expect(ofTold.length).toBeGreaterThan(0)
  const asked = [front, oneArticle, ...ofTold, ...Object.values(all).flatMap(kind => choose(kind))]
  const addresses = choose(publicAddresses([...items, { slug: 'new-story' }]))
  const forbiddenIn = await forbiddenText(world.context, 'anonymous')
  // Feeds tell of addresses, which are those of the desk and not of a process.
  const variables = { PUBLIC_URL: env.publicUrl }
  const other = await startProductionServer(world.file, { variables })

  const wrong: { change: string; query: string; answers: string[] }[] = []
  let before = new Map<ReadersQuestion, string>()

  /** Asks everything of the other process, and holds it against what should be told. */
  async function ask(change: string, expected: (one: ReadersQuestion) => Promise<Told>) {
    for (const address of addresses) {
      const [there, here] = [await publicAnswer(other, address), await publicAnswer(world, address)]
      if (there.status !== here.status || there.text !== here.text)
        wrong.push({ change, query: address, answers: [there.text, here.text] })
    }

    const now = new Map<ReadersQuestion, string>()
    for (const one of asked) {
      const [first, second] = [await askAsReader(other, one), await askAsReader(other, one)]
      const { text } = await expected(one)
      const mayBeKept = !text.startsWith('{"errors"')
      const isRight = [first.text, second.text].every(told => told === text)
      const isKept = second.cache === 'hit' || !mayBeKept
      if (!isRight || !isKept || (!ofTold.includes(one) && forbiddenIn(second.text)))
        wrong.push({ change, query: one.query, answers: [first.text, second.text, text] })
      now.set(one, text)
    }
    const changed = asked.filter(one => before.size > 0 && before.get(one) !== now.get(one))
    expect(now.get(front)).toMatch(/^\{"data":/)
    if (before.size > 0) expect(changed.length, `what ${change} changes`).toBeGreaterThan(0)
    before = now
  }

  try {
    await ask('nothing', one =>
      askAsReader(ofTold.includes(one) ? world : plain, one, { isPastCache: true }),
    )
    for (const [change, make] of Object.entries(changes)) {
      await make(world)
      await ask(change, one => askAsReader(world, one, { isPastCache: true }))
    }
  } finally {
    await other.stop()
    await Promise.all([plain.close(), world.close()])
  }
  return { wrong: wrong.slice(0, 3), questions: asked.length }
}

/** What an editor, or somebody past the rules, does to what is public. */
const changes: Record<string, (world: Newsroom) => Promise<unknown>> = {
  async 'an article is published'(world) {
    const { create, publish } = searchDesk(() => world)
    const connect = (await world.context.sudo().prisma.person.findMany(publicOnes)).slice(0, 2)
    const people = { connect: connect.map(({ id }) => ({ id })) }
    await publish((await create('Article', { headline: 'New', slug: 'new-story', people })).id)
  },
  async 'it is withdrawn'(world) {
    await searchDesk(() => world).withdraw((await article(world, 'new-story')).id)
  },
  async 'another comes under an embargo'(world) {
    const embargoUntil = new Date(Date.now() + 86_400_000)
    await change(world, 'second-story', { embargoUntil })
  },
  'which is lifted': world => change(world, 'second-story', { embargoUntil: null }),
  async 'somebody is unlinked'(world) {
    const { people } = await article(world, 'second-story')
    await change(world, 'second-story', { people: { disconnect: people.slice(0, 1) } })
  },
  async 'a quote is nobody’s any more'(world) {
    const { quotes } = await article(world, 'second-story')
    const { prisma } = world.context.sudo()
    for (const { id } of quotes)
      await prisma.quote.update({ where: { id }, data: { speaker: { disconnect: true } } })
  },
}

const publicOnes = {
  where: { articles: { some: { slug: 'second-story' } } },
  orderBy: { id: 'asc' },
  select: { id: true },
} as const

const only = { select: { id: true }, orderBy: { id: 'asc' } } as const

const article = (world: Newsroom, slug: string) =>
  world.context.sudo().prisma.article.findUniqueOrThrow({
    where: { slug },
    select: { id: true, people: only, quotes: only },
  })

const change = (world: Newsroom, slug: string, data: object) =>
  world.context.sudo().prisma.article.update({ where: { slug }, data })
