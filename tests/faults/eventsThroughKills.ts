import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

import { openNewsroom, password, signIn } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { newsdeskOf } from '../webhooks/newsdesk'
import { openReceiver, type Receiver } from '../webhooks/receiver'
import type { RandomNumbers } from './randomNumbers'
import { patiently } from './refusal'
import { serverAsk } from './serverAsk'
import { damage, storedRows } from './storedRows'

const writers = 3
const fewestReleases = 8
const longestRound = 1_000

type Plan = {
  kills: number
  /** After how many of the kills the receiver, down at first, is up, if the time has come. */
  killsDown: number
  /** How long it is down at least. */
  secondsDown: number
  /** How long the deliveries that are left may take in the end, in seconds. */
  patience: number
}

/**
 * Kills the production server again and again while editors publish, revise, correct and withdraw,
 * with a receiver that is down at first. Then two servers deliver what is left. Every change that
 * was committed must have its event, and every event must have arrived, in order for each article.
 *
 * @returns how many events there were, how many arrived more than once, and everything that is not
 *   as it must be
 */
export async function killWhileEventsAreDelivered(plan: Plan, random: RandomNumbers) {
  const receiver = await openReceiver()
  const newsroom = await openNewsroom()
  const { file } = newsroom
  await newsdeskOf(newsroom).addWebhook(receiver.url)
  await newsroom.close()
  try {
    await receiver.down()
    const upAt = Date.now() + plan.secondsDown * 1_000
    for (let round = 1; round <= plan.kills; round++) {
      await publishUntilKilled(file, round, random)
      if (round !== plan.killsDown) continue
      await wait(Math.max(0, upAt - Date.now()))
      await receiver.up()
    }
    await deliverTheRest(file, plan.patience)
  } finally {
    await receiver.down()
  }
  return whatArrived(file, receiver)
}

const start = (file: string) =>
  startProductionServer(file, { variables: { WEBHOOKS_ALLOW_PRIVATE: 'true' } })

async function publishUntilKilled(file: string, round: number, random: RandomNumbers) {
  const server = await start(file)
  try {
    const before = releasesIn(file).length
    const token = await signIn(serverAsk(server.address), 'editor@newsroom.test', password)
    const working = Array.from({ length: writers }, (_, writer) =>
      publishOn(server, token, `Round ${round} writer ${writer}`),
    )
    const isIdle = () => releasesIn(file).length < before + fewestReleases
    for (let tries = 0; isIdle() && tries < 1000; tries++) await wait(10)
    await wait(random.below(longestRound))
    await server.stop('SIGKILL')
    await Promise.all(working)
  } finally {
    await server.stop('SIGKILL')
  }
}

const mostArticles = 10_000

/** Takes one article after the other through its life, until there is no answer any more. */
async function publishOn({ address }: RunningServer, token: string, name: string) {
  const ask = serverAsk(address, token)
  const desk = newsdeskOf({ ask: (query, { variables } = {}) => ask(query, { variables }) })
  for (let number = 0; number < mostArticles; number++) {
    try {
      const slug = await patiently(() => desk.write(`${name} article ${number}`))
      await patiently(() => desk.publish(slug))
      await patiently(() => desk.republish(slug, { summary: 'Revised.' }))
      await patiently(() => desk.correct(slug, { text: 'It was otherwise.' }))
      await patiently(() => desk.withdraw(slug, { reason: 'All of it was.' }))
    } catch (error) {
      if (error instanceof TypeError) return // fetch had no answer
      throw error
    }
  }
}

async function deliverTheRest(file: string, patience: number) {
  const servers = await Promise.all([start(file), start(file)])
  try {
    const deadline = Date.now() + patience * 1_000
    while (deliveriesIn(file).some(({ status }) => status === 'pending') && Date.now() < deadline)
      await wait(200)
  } finally {
    await Promise.all(servers.map(server => server.stop()))
  }
}

type Row = { id: string; number: number; event: string; item: string; status: string }

export const deliveriesIn = (file: string) =>
  (storedRows(file).Delivery ?? [])
    .map(row => row as Row) // as the schema has it
    .toSorted((a, b) => a.number - b.number)

/** What readers were shown or told, as the history has it. */
function releasesIn(file: string) {
  const { Article = [], Revision = [] } = storedRows(file)
  const articles = new Set(Article.map(({ id }) => id))
  return Revision.filter(({ item, kind }) => articles.has(item) && String(kind) in tells)
    .toSorted((a, b) => Number(a.number) - Number(b.number))
    .map(({ item, kind }) => ({ item: String(item), kind: String(kind) }))
}

const tells: Readonly<Record<string, string>> = {
  publish: 'published',
  correct: 'corrected',
  withdraw: 'withdrawn',
}

function whatArrived(file: string, { received }: Receiver) {
  const expected = new Map<string, string[]>()
  for (const { item, kind } of releasesIn(file)) {
    const before = expected.get(item) ?? []
    const event = before.length > 0 && kind === 'publish' ? 'updated' : tells[kind]
    expected.set(item, [...before, event ?? kind])
  }
  const deliveries = deliveriesIn(file)
  const arrivedIds = [...new Set(received.map(({ told }) => told.id))]
  const byId = new Map(deliveries.map(delivery => [delivery.id, delivery]))
  const faults: unknown[] = [...damage(file)]
  for (const { id, status } of deliveries)
    if (status !== 'delivered' || !arrivedIds.includes(id)) faults.push(`${id} is ${status}`)
  for (const id of arrivedIds) if (!byId.has(id)) faults.push(`${id} is of no change`)

  const arrived = arrivedIds.flatMap(id => byId.get(id) ?? [])
  for (const [item, events] of expected) {
    const got = arrived.filter(delivery => delivery.item === item).map(({ event }) => event)
    if (!isDeepStrictEqual(got, events)) faults.push({ item, events, got })
  }
  return {
    events: deliveries.length,
    articles: expected.size,
    again: received.length - arrivedIds.length,
    faults,
  }
}
