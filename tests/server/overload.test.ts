import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { granted } from '../faults/refusal'
import { serverAsk } from '../faults/serverAsk'
import { builtApp } from '../support/appCopy'
import { openNewsroomOn, password, signIn } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { rawClient } from './rawClient'

const editors = 4
const saves = 4
/** Half of the readers pretend to be somebody; it must not help. */
const readers = 30
/** How many questions a reader asks without waiting for an answer. */
const atOnce = 50

let server: RunningServer
let token: string

beforeAll(async () => {
  await builtApp()
  const file = migratedCopy()
  await (await openNewsroomOn(file)).close()
  server = await startProductionServer(file)
  token = await signIn(serverAsk(server.address), 'editor@newsroom.test', password)
}, 300_000)
afterAll(() => server.stop())

let asked = 0

/** A request for something that no cache has, as it goes over the line. */
function request(cookie: string): string {
  const slug = `nobody-${(asked += 1)}`
  const query = `{ articles(where: { NOT: { slug: { equals: "${slug}" } } }) { slug } people { name } }`
  const body = JSON.stringify({ query })
  return [
    'POST /api/graphql HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${body.length}`,
    ...(cookie ? [`cookie: ${cookie}`] : []),
    '',
    body,
  ].join('\r\n')
}

/** Asks much at once, again and again, and gives the answers with what is in their heads. */
async function hammer(isOver: () => boolean, cookie = '') {
  const client = await rawClient(server.address)
  let sent = 0
  const answers = () => client.received().match(/HTTP\/1\.1 \d{3} .*?\r\n\r\n/gs) ?? []
  while (!isOver()) {
    client.socket.write(Array.from({ length: atOnce }, () => request(cookie)).join(''))
    sent += atOnce
    while (answers().length < sent) await wait(50)
  }
  client.socket.destroy()
  return answers()
}

async function save(number: number) {
  const ask = serverAsk(server.address, token)
  const { created } = await granted(
    ask('mutation { created: createArticle(data: { headline: "0" }) { id version } }'),
  )
  let { version } = created
  for (let count = 1; count <= saves; count++) {
    const data = { version, headline: `Editor ${number}, save ${count}` }
    const { saved } = await granted(
      ask(
        `mutation ($id: ID!, $data: ArticleUpdateInput!) {
          saved: updateArticle(where: { id: $id }, data: $data) { version }
        }`,
        { variables: { id: created.id, data } },
      ),
    )
    version = saved.version
    await wait(200)
  }
  return { id: String(created.id), headline: `Editor ${number}, save ${saves}` }
}

it(
  'when there are too many readers, editors go on and readers are told to wait',
  { timeout: 120_000 },
  async () => {
    let isOver = false
    const saving = Promise.all([...Array(editors).keys()].map(save)).finally(() => (isOver = true))
    const hammering = [...Array(readers).keys()].map(number =>
      hammer(() => isOver, number % 2 === 0 ? '' : `stet-session=Fe26.2**${number}`),
    )
    const saved = await saving // none of the saves was refused
    const answers = await Promise.all(hammering)

    const ask = serverAsk(server.address, token)
    for (const { id, headline } of saved) {
      const { article } = await granted(ask(`{ article(where: { id: "${id}" }) { headline } }`))
      expect(article).toEqual({ headline })
    }
    const [toReaders = [], toImpostors = []] = [0, 1].map(rest =>
      answers.filter((_, number) => number % 2 === rest).flat(),
    )
    for (const all of [toReaders, toImpostors]) {
      const statuses = new Set(all.map(head => head.slice('HTTP/1.1 '.length, 12)))
      expect([...statuses].toSorted()).toEqual(['200', '503'])
    }
    const refused = [...toReaders, ...toImpostors].filter(head => head.startsWith('HTTP/1.1 503'))
    expect(refused.filter(head => !/^Retry-After: [234]\r$/m.test(head))).toEqual([])
    console.log(`${refused.length} of ${answers.flat().length} readers’ requests were refused`)

    // And when they are gone, it is over.
    await granted(serverAsk(server.address)('{ articlesCount }'))
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
  },
)
