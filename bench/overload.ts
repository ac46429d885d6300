import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

import { startProductionServer } from '../tests/support/productionServer'
import { addEditor } from './addEditor'
import { measured } from './measured'
import type { OverloadReaders } from './overloadReaders'

const editors = 20
const times = 5
const lengths = { capacity: 5, alone: 8, overload: 15 }
const quickLengths = { capacity: 2, alone: 4, overload: 6 }
const limits = { milliseconds: 1_000, recovery: 10 }

/**
 * What editors feel when readers ask for five times what the server can give: how long a save takes
 * then, beside what it takes without readers; whether a save is lost; and how soon it is over.
 */
export async function benchOverload({ isQuick = false } = {}) {
  const seconds = isQuick ? quickLengths : lengths
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const file = path.join(folder, 'stet.db')
  await measured(['src/commands/migrate.ts'], file)
  await measured(['seed/seed.ts', '--synthetic', '200'], file)
  const variables = { SESSION_SECRET: 'x'.repeat(32), LOG_LEVEL: 'warn' }
  const secret = addEditor(file)
  const server = await startProductionServer(file, { variables })
  try {
    const token = await signIn(server.address, secret)
    const desk = await openDesk(server.address, token)
    const { answered } = await readers(server.address, 'closed', seconds.capacity)
    const capacity = Math.round(answered / seconds.capacity)
    const alone = await desk.work(seconds.alone)
    const [told, inOverload] = await Promise.all([
      readers(server.address, String(times * capacity), seconds.overload),
      desk.work(seconds.overload),
    ])
    const recovered = await desk.isQuick(2 * at95(alone))
    const lost = await desk.lost()
    report({ capacity, alone, inOverload, told, recovered, lost })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readers(address: string, rate: string, length: number): Promise<OverloadReaders> {
  const script = ['--import', 'tsx', 'bench/overloadReaders.ts', address, rate, String(length)]
  const { stdout } = await promisify(execFile)(process.execPath, script, { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout)
}

async function ask(address: string, query: string, variables: object, token?: string) {
  const answer = await fetch(`${address}/api/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function signIn(address: string, { email, password }: ReturnType<typeof addEditor>) {
  const { authenticateUserWithPassword } = await ask(
    address,
    `mutation ($email: String!, $password: String!) {
      authenticateUserWithPassword(email: $email, password: $password) {
        ... on UserAuthenticationWithPasswordSuccess { sessionToken }
      }
    }`,
    { email, password },
  )
  return String(authenticateUserWithPassword.sessionToken)
}

/** Twenty editors, each with an article of their own, who save it twice a second. */
async function openDesk(address: string, token: string) {
  const articles = await Promise.all(
    Array.from({ length: editors }, async (_, number) => {
      const create = `mutation ($headline: String!) {
        article: createArticle(data: { headline: $headline }) { id version headline }
      }`
      const { article } = await ask(address, create, { headline: `Editor ${number}` }, token)
      return article as { id: string; version: number; headline: string }
    }),
  )
  const save = async (article: (typeof articles)[number]) => {
    const from = performance.now()
    const headline = `Saved as version ${article.version + 1}`
    const { saved } = await ask(
      address,
      `mutation ($id: ID!, $data: ArticleUpdateInput!) {
        saved: updateArticle(where: { id: $id }, data: $data) { version }
      }`,
      { id: article.id, data: { version: article.version, headline } },
      token,
    )
    Object.assign(article, { version: saved.version, headline })
    return performance.now() - from
  }
  return {
    /** @returns how long each save took, in milliseconds */
    async work(length: number): Promise<number[]> {
      const deadline = performance.now() + length * 1_000
      const took: number[] = []
      const edit = async (article: (typeof articles)[number]) => {
        await wait(Math.random() * 500)
        while (performance.now() < deadline) {
          took.push(await save(article))
          await wait(500)
        }
      }
      await Promise.all(articles.map(edit))
      return took
    },
    /** @returns after how many seconds a save was quick and a reader was answered */
    async isQuick(milliseconds: number): Promise<number> {
      const from = performance.now()
      for (;;) {
        const [article] = articles
        const tookTooLong = !article || (await save(article)) > milliseconds
        const isAnswered = await ask(address, '{ articlesCount }', {}).then(
          () => true,
          () => false,
        )
        if (isAnswered && !tookTooLong) return (performance.now() - from) / 1_000
      }
    },
    /** @returns how many articles are not as they were last saved */
    async lost(): Promise<number> {
      const kept = await Promise.all(
        articles.map(async ({ id, version, headline }) => {
          const query = `query ($id: ID!) { article(where: { id: $id }) { version headline } }`
          const { article } = await ask(address, query, { id }, token)
          return article.version === version && article.headline === headline
        }),
      )
      return kept.filter(isKept => !isKept).length
    },
  }
}

function at95(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? NaN
}

function report({
  capacity,
  alone,
  inOverload,
  told,
  recovered,
  lost,
}: {
  capacity: number
  alone: number[]
  inOverload: number[]
  told: OverloadReaders
  recovered: number
  lost: number
}) {
  const count = (number: number) => number.toLocaleString('en-US')
  const total = told.answered + told.refused + told.failed
  console.log(
    `Overload: readers ask for ${times} times the ${count(capacity)} front pages a second`,
  )
  console.log(`that the server makes, while ${editors} editors save twice a second each:`)
  console.log(
    `  readers   ${count(told.answered)} of ${count(total)} answered (95 of 100 within ${at95(told.milliseconds)} ms), ` +
      `${count(told.refused)} refused, ${count(told.failed)} failed`,
  )
  const [quiet, loud] = [at95(alone), at95(inOverload)]
  console.log(
    `  editors   95 of 100 saves within ${loud.toFixed(0)} ms (at most ${count(limits.milliseconds)}), ` +
      `${(loud / quiet).toFixed(1)} times the ${quiet.toFixed(0)} ms without readers; ` +
      `${lost} of ${count(inOverload.length)} saves lost`,
  )
  console.log(`  over      after ${recovered.toFixed(1)} s (at most ${limits.recovery})`)
}
