import { Agent, request } from 'node:http'

/*
 * Readers who do not wait for each other: asks a server for so many front pages a second, none of
 * which a cache has, and tells as JSON what became of them.
 */

/** What is told. */
export type OverloadReaders = {
  answered: number
  refused: number
  failed: number
  milliseconds: number[]
}

/** More than so many without an answer are not asked, for want of connections. */
const mostUnderWay = 1_500

const [, , address = '', rate = '0', seconds = '0'] = process.argv
const agent = new Agent({ keepAlive: true, maxSockets: mostUnderWay })
const told: OverloadReaders = { answered: 0, refused: 0, failed: 0, milliseconds: [] }
let asked = 0
let underWay = 0

function ask(): Promise<void> {
  const from = performance.now()
  const slug = JSON.stringify(`nobody-${process.pid}-${(asked += 1)}`)
  const query = `{
    articles(where: { NOT: { slug: { equals: ${slug} } } }, orderBy: { publishedAt: desc }, take: 20) {
      slug headline summary people(take: 2) { name }
    }
  }`
  underWay += 1
  return new Promise(resolve => {
    const end = (outcome: 'answered' | 'refused' | 'failed') => {
      told[outcome] += 1
      if (outcome === 'answered') told.milliseconds.push(Math.round(performance.now() - from))
      underWay -= 1
      resolve()
    }
    const headers = { 'content-type': 'application/json' }
    const sent = request(`${address}/api/graphql`, { method: 'POST', agent, headers }, answer => {
      answer.resume()
      answer.once('end', () => end(answer.statusCode === 200 ? 'answered' : 'refused'))
    })
    sent.once('error', () => end('failed'))
    sent.end(JSON.stringify({ query }))
  })
}

const deadline = performance.now() + Number(seconds) * 1_000
if (rate === 'closed') {
  const one = async () => {
    while (performance.now() < deadline) await ask()
  }
  await Promise.all(Array.from({ length: 16 }, one))
} else {
  const startedAt = performance.now()
  for (let due = 0; performance.now() < deadline;) {
    const until = ((performance.now() - startedAt) / 1_000) * Number(rate)
    for (; due < until; due++) if (underWay < mostUnderWay) void ask()
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
console.log(JSON.stringify(told))
process.exit()
