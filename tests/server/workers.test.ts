import { once } from 'node:events'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, describe, expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { granted } from '../faults/refusal'
import { serverAsk } from '../faults/serverAsk'
import { someAtATime } from '../faults/someAtATime'
import { startStet } from '../faults/stetProcess'
import { builtApp } from '../support/appCopy'
import { openNewsroomOn, password, signIn } from '../support/newsroom'
import { startProductionServer } from '../support/productionServer'
import { logLines } from './logLines'

let folder: string
beforeAll(async () => {
  folder = await builtApp()
}, 300_000)

const metricsToken = 'a-token-for-prometheus'

/** Two workers on a database in which an editor can sign in. */
async function twoWorkers() {
  const file = migratedCopy()
  await (await openNewsroomOn(file)).close()
  const variables = { METRICS_TOKEN: metricsToken }
  const server = await startProductionServer(file, { workers: 2, variables })
  while (!server.output().includes('with 2 workers')) await wait(20)
  const ended = once(server.process, 'exit')
  /** The processes that have written to the log, which they do within a second. */
  const pids = () => [...new Set(logLines(server.output()).map(({ pid }) => Number(pid)))]
  return { server, ended, pids }
}

/** Asks over a connection of its own, so that any worker may get it; they take turns. */
async function askAnew(address: string) {
  const asked = get(`${address}/feeds/feed.json`, { agent: false, timeout: 5_000 })
  asked.once('timeout', () => asked.destroy())
  // A worker that has just been killed may have been given it.
  await once(asked, 'response').then(
    ([answer]) => answer.resume(),
    () => {},
  )
  await wait(100)
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('npm start -- --workers 2', () => {
  it('is one newsroom, in which a worker may die', { timeout: 120_000 }, async () => {
    const { server, ended, pids } = await twoWorkers()
    try {
      const announced = server
        .output()
        .split('\n')
        .filter(line => line.includes('listening'))
      expect(announced).toEqual([`⭐️ Stet is listening on ${server.address}/ with 2 workers`])

      const reader = serverAsk(server.address)
      const token = await signIn(reader, 'editor@newsroom.test', password)
      const editor = serverAsk(server.address, token)
      const create = async (name: string) => {
        const article = 'createArticle(data: $data) { id }'
        const mutation = `mutation ($data: ArticleCreateInput!) { ${article} }`
        const { createArticle } = await granted(
          editor(mutation, { variables: { data: { headline: name } } }),
        )
        // Whichever worker is asked knows it at once.
        const query = `{ article(where: { id: "${createArticle.id}" }) { headline } }`
        const answers = await Promise.all([1, 2, 3].map(() => granted(editor(query))))
        return answers.map(({ article }) => article?.headline)
      }
      const names = [...Array(8).keys()].map(number => `Article ${number}`)
      const found = await someAtATime(8, names, create)
      expect(found).toEqual(names.map(name => [name, name, name]))

      const page = await fetch(`${server.address}/metrics`, {
        headers: { authorization: `Bearer ${metricsToken}` },
      })
      const counted = /^stet_http_requests_total\{route="graphql",status="200"\} (\d+)$/m
      expect(Number(counted.exec(await page.text())?.[1])).toBe(1 + 4 * names.length)

      while (pids().length < 2) await askAnew(server.address)
      const [first = 0, second = 0] = pids()
      process.kill(first, 'SIGKILL')
      while (pids().length < 3) await askAnew(server.address)
      expect(server.output()).toContain('A worker has ended (SIGKILL); another starts in 1 s.')
      expect([isAlive(first), isAlive(second)]).toEqual([false, true])
      expect(await granted(editor('{ articlesCount }'))).toEqual({ articlesCount: names.length })

      server.process.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
      expect(pids().filter(isAlive)).toEqual([])
      expect(server.output().match(/"cutOff":0,"msg":"stopped"/g)).toHaveLength(2)
    } finally {
      await server.stop('SIGKILL')
    }
  })

  it('gives up when the first cannot start, and says why once', { timeout: 60_000 }, async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = String(typeof address === 'object' && address?.port)
    const env = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      DATABASE_URL: `file:${migratedCopy()}`,
      HOST: '127.0.0.1',
      PORT: port,
    }
    const stet = startStet(['src/commands/start.mjs', '--workers', '2', '--no-ui'], { folder, env })
    const end = await stet.ended().finally(() => taken.close())
    expect(end).toEqual({ code: 1, signal: null })
    expect(stet.output()).toBe(
      `Stet cannot start: port ${port} is taken. Stop what runs there, or set PORT to another one.\n`,
    )
  })

  it.each(['0', 'many', '100', ''])('refuses "%s" workers', async count => {
    const stet = startStet(['src/commands/start.mjs', '--workers', count], { folder })
    expect(await stet.ended()).toEqual({ code: 1, signal: null })
    expect(stet.output()).toBe('Stet cannot start: --workers takes a number from 1 to 99.\n')
  })
})
