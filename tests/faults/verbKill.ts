import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

import {
  makeDatabaseFile,
  type Newsroom,
  openNewsroomOn,
  password,
  signIn,
} from '../support/newsroom'
import { type DeskState, deskState, slugs } from './deskState'
import { contentWith, day, type Step } from './deskSteps'
import { othersGone } from './othersGone'
import type { RandomNumbers } from './randomNumbers'
import { granted } from './refusal'
import { serverAsk } from './serverAsk'
import { damage } from './storedRows'
import { startWatchedServer, type WatchedServer } from './watchedServer'

export type KilledVerb = 'publish' | 'restore'

type Desk = {
  file: string
  token: string
  /** The step of the day that comes next. */
  next: number
  state: DeskState
}

/** What a step takes when nobody is killed: statements with BEGIN and COMMIT, and time. */
type Measure = { statements: number; milliseconds: number }

/**
 * Kills the production server again and again in the middle of one verb, while an editor revises,
 * edits, publishes, corrects and restores; every other time after a statement of the verb's
 * transaction, else at any moment. After each kill the database must hold what it held before the
 * verb or what it holds after it, with every acknowledged step, and the next start must get ready.
 *
 * @returns how many kills left the desk as it was before and after the verb, how many of them came at
 *   a statement of it, and everything that is not as it must be
 */
export async function killVerbAgainAndAgain(
  verb: KilledVerb,
  kills: number,
  random: RandomNumbers,
) {
  const { desk, measures } = await openDesk(random)
  const told = { before: 0, after: 0, atStatement: 0 }
  const faults: unknown[] = []
  for (let round = 0; round < kills && faults.length === 0; round++) {
    const aim = aimAt(desk, verb, random)
    const { statements, milliseconds } = measures[aim.index] ?? { statements: 0, milliseconds: 0 }
    const kill =
      round % 2 === 0
        ? { statement: oneOf(statements, random) }
        : { milliseconds: random.below(Math.ceil(milliseconds * 1.5)) }
    const { faults: found, isAtStatement } = await killOnce(desk, aim, kill, random)
    told[desk.next === aim.index ? 'before' : 'after']++
    if (isAtStatement) told.atStatement++
    faults.push(...found.map(fault => ({ round, verb, kill, fault })))
  }
  faults.push(...(await startAgain(desk)))
  return { ...told, faults }
}

/** A published article and a draft, and a whole day at the desk during which nobody is killed. */
async function openDesk(random: RandomNumbers) {
  const file = await makeDatabaseFile()
  await furnish(file)
  const server = await startWatchedServer(file)
  try {
    const token = await signIn(serverAsk(server.address), 'editor@newsroom.test', password)
    const desk: Desk = { file, token, next: 0, state: deskState(file) }
    const milliseconds: number[] = []
    for (const _ of day) {
      const began = performance.now()
      await take(desk, planNext(desk, random), serverAsk(server.address, token))
      milliseconds.push(performance.now() - began)
    }
    await server.stop()
    await server.ended()
    const statements = server.committed().slice(-day.length)
    if (statements.length !== day.length) throw new Error('a step was not one transaction')
    const measures = statements.map((count, index): Measure => {
      return { statements: count, milliseconds: milliseconds[index] ?? 0 }
    })
    return { desk, measures }
  } finally {
    await server.stop()
  }
}

async function furnish(file: string) {
  const newsroom = await openNewsroomOn(file)
  const ask = (mutation: string, variables: object) =>
    granted(newsroom.ask(mutation, { as: 'editor', variables }))
  try {
    const create = `mutation ($data: [ArticleCreateInput!]!) { createArticles(data: $data) { id } }`
    const articles = [slugs.article, slugs.draft].map((slug, index) => {
      return { slug, ...contentWith(`mark-${index + 1}`) }
    })
    await ask(create, { data: articles })
    await ask(
      'mutation ($slug: String!) { publishArticle(where: { slug: $slug }, override: "In a test.") { id } }',
      {
        slug: slugs.article,
      },
    )
  } finally {
    await newsroom.close()
  }
}

function planNext({ next, state }: Desk, random: RandomNumbers): Step {
  const step = day[next]
  if (!step) throw new Error(`the day has no step ${next}`)
  return step.plan(state, random)
}

async function take(desk: Desk, step: Step, ask: Newsroom['ask']) {
  await granted(ask(step.mutation, { variables: step.variables }))
  goOn(desk, step)
}

function goOn(desk: Desk, step: Step) {
  desk.state = step.after
  desk.next = (desk.next + 1) % day.length
}

/** One of the day's steps with this verb, and how many come before it from where the desk is. */
function aimAt({ next }: Desk, verb: KilledVerb, random: RandomNumbers) {
  const found = [...day.keys()].filter(index => day[index]?.verb === verb)
  const index = found[random.below(found.length)] ?? 0
  return { index, stepsBefore: (index - next + day.length) % day.length }
}

/** A statement from the first to the last; half the time one of the last three, around the COMMIT. */
function oneOf(statements: number, random: RandomNumbers): number {
  return random.below(2) === 0 ? 1 + random.below(statements) : statements - random.below(3)
}

type Aim = ReturnType<typeof aimAt>
type Kill = { statement: number } | { milliseconds: number }

/** Brings the desk to a step, kills the server during it, and says what is wrong then. */
async function killOnce(desk: Desk, { stepsBefore }: Aim, kill: Kill, random: RandomNumbers) {
  const server = await startWatchedServer(
    desk.file,
    'statement' in kill
      ? { transactionsBefore: stepsBefore, lastStatement: kill.statement }
      : undefined,
  )
  try {
    const faults = await faultsOnStart(desk, server)
    const ask = serverAsk(server.address, desk.token)
    for (let taken = 0; taken < stepsBefore; taken++) await take(desk, planNext(desk, random), ask)

    const step = planNext(desk, random)
    const answering = ask(step.mutation, { variables: step.variables }).catch(() => undefined)
    if ('milliseconds' in kill) await wait(kill.milliseconds)
    else await Promise.race([answering, server.ended()])
    await server.stop('SIGKILL')
    await server.ended()
    await othersGone(desk.file)
    const answer = await answering
    if (answer) await granted(Promise.resolve(answer))

    const found = deskState(desk.file)
    const allowed = statesAfterKill(server, desk.state, step.after, answer !== undefined)
    faults.push(...damage(desk.file), ...unlike(allowed, found))
    if (isDeepStrictEqual(found, step.after)) goOn(desk, step)
    return { faults, isAtStatement: server.killedAfter() !== undefined }
  } finally {
    await server.stop('SIGKILL')
  }
}

/** What may be stored: all from the COMMIT or the answer on, nothing before; else either. */
function statesAfterKill(
  server: WatchedServer,
  before: DeskState,
  after: DeskState,
  isAnswered: boolean,
): DeskState[] {
  const last = server.killedAfter()
  if (isAnswered || last === 'COMMIT') return [after]
  return last === undefined ? [before, after] : [before]
}

const unlike = (allowed: readonly DeskState[], found: DeskState) =>
  allowed.some(state => isDeepStrictEqual(found, state)) ? [] : [{ found, allowed }]

/** Starts the server once more and lets it live. */
async function startAgain(desk: Desk) {
  const server = await startWatchedServer(desk.file)
  try {
    return await faultsOnStart(desk, server)
  } finally {
    await server.stop()
  }
}

/** What a started server finds that is not as it was left, in its file and as readers see it. */
async function faultsOnStart({ file, state }: Desk, server: WatchedServer): Promise<unknown[]> {
  const { data } = await serverAsk(server.address)(`{
    article(where: { slug: "${slugs.article}" }) { headline bodyText quotes { text } }
    articlesCount
  }`)
  const { mark } = state.article
  const expected = {
    article: { headline: mark, bodyText: mark, quotes: [{ text: mark }] },
    articlesCount: 1,
  }
  const misread = isDeepStrictEqual(data, expected) ? [] : [{ readersSee: data, expected }]
  return [...damage(file), ...unlike([state], deskState(file)), ...misread]
}
