import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { expect } from 'vitest'

import type { Engine } from '../../src/database/engine'
import { searchDesk } from '../search/searchDesk'
import { type Newsroom, openNewsroom, testEngine } from '../support/newsroom'
import { askAsReader } from './readersAsk'

const query = `{ article(where: { slug: "changing" }) {
  headline summary people { name } jsonLd
} }`

/** Which version an answer tells, in each of its parts; every publication changes all of them. */
function versionsIn(text: string): number[] {
  const { headline, summary, people, jsonLd } = JSON.parse(text).data.article
  const described = JSON.parse(jsonLd)
  const told = [headline, summary, described.headline, people.map(({ name }: any) => name).join()] // eslint-disable-line typescript/no-explicit-any -- an answer
  const [version = NaN, ...others] = told.slice(0, 3).map(text => Number(text.split(' ')[1]))
  return [version, ...others, told[3] === `Person ${version % 2}` ? version : -1]
}

/** Asks until there is an answer: on a busy machine readers are asked to come back later. */
async function answered(newsroom: Newsroom, query: string) {
  for (;;) {
    const told = await askAsReader(newsroom, { query })
    if (told.status !== 503) return told
  }
}

/**
 * Publishes an article again and again while sixteen readers ask for it without a pause.
 *
 * @param publisher makes a version public, and comes back when that is acknowledged
 * @returns how often the next answer told it, and how many answers were given meanwhile
 */
async function publishAmongReaders(
  newsroom: Newsroom,
  rounds: number,
  publish: (version: number) => Promise<void>,
) {
  const over = new AbortController()
  let [answers, current, inTime] = [0, 0, 0]
  const mixed: string[] = []
  const late: string[] = []
  // What nobody has asked is read while the next version is being published.
  const ask = async ({ isNew = false } = {}) => {
    const atLeast = current
    const asked = isNew ? `${query} # ${answers} ${Math.random()}` : query
    const { text } = await answered(newsroom, asked)
    const [version = NaN, ...others] = versionsIn(text)
    if (others.some(other => other !== version)) mixed.push(text)
    if (!(version >= atLeast)) late.push(`${version} after ${atLeast}`)
    answers++
    return version
  }
  const readers = Array.from({ length: 16 }, async (_, n) => {
    while (!over.signal.aborted) await ask({ isNew: n % 8 === 0 })
  })
  for (let version = 1; version <= rounds; version++) {
    await publish(version)
    current = version
    if ((await ask()) === version) inTime++
  }
  over.abort()
  await Promise.all(readers)
  expect({ mixed: mixed.slice(0, 3), late: late.slice(0, 3) }).toEqual({ mixed: [], late: [] })
  return { inTime, answers }
}

async function openChanging(engine: Engine) {
  const newsroom = await openNewsroom(engine)
  const desk = searchDesk(() => newsroom)
  for (const n of [0, 1]) await desk.create('Person', { slug: `person-${n}`, name: `Person ${n}` })
  const article = await desk.create('Article', {
    ...{ slug: 'changing', headline: 'Headline 0', summary: 'Summary 0' },
    people: { connect: [{ slug: 'person-0' }] },
  })
  await desk.publish(article.id)
  return { newsroom, desk, article }
}

/** An editor of this server revises and publishes. */
export async function publishHere(rounds: number, engine = testEngine) {
  const { newsroom, desk, article } = await openChanging(engine)
  const result = await publishAmongReaders(newsroom, rounds, async version => {
    const copy = await desk.act('revise', article.id)
    const people = { set: [{ slug: `person-${version % 2}` }] }
    const data = { headline: `Headline ${version}`, summary: `Summary ${version}`, people }
    await desk.update('Article', copy, data)
    await desk.publish(copy.id)
  })
  await newsroom.close()
  return result
}

/** Commits in one transaction what a publication changes, and says so, for each line it is given. */
const otherProcess = {
  sqlite: `
    const file = new (require('better-sqlite3'))(process.argv[1], { timeout: 10_000 })
    const run = async (sql, ...values) => void file.prepare(sql).run(...values)
    const [begin, ready] = ['BEGIN IMMEDIATE', Promise.resolve()]`,
  postgresql: `
    const client = new (require('pg').Client)(process.argv[1])
    const run = (sql, ...values) => {
      let at = 0
      return client.query(sql.replaceAll('?', () => '$' + ++at), values)
    }
    const [begin, ready] = ['BEGIN', client.connect()]`,
}
const publishing = `
  const article = \`(SELECT "id" FROM "Article" WHERE "slug" = 'changing')\`
  async function publish(version) {
    await ready
    await run(begin)
    await run('DELETE FROM "_Article_people" WHERE "A" = ' + article)
    await run('UPDATE "Article" SET "headline" = ?, "summary" = ? WHERE "id" = ' + article,
      'Headline ' + version, 'Summary ' + version)
    await run('INSERT INTO "_Article_people" SELECT ' + article + ', "id" FROM "Person" WHERE "slug" = ?',
      'person-' + (version % 2))
    await run('COMMIT')
    console.log(version)
  }
  require('node:readline').createInterface(process.stdin)
    .on('line', publish).on('close', () => setImmediate(() => process.exit()))`

/** Another process writes to the same database. */
export async function publishElsewhere(rounds: number, engine = testEngine) {
  const { newsroom } = await openChanging(engine)
  const script = otherProcess[engine] + publishing
  const writer = spawn(process.execPath, ['-e', script, newsroom.file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(writer.stdout)
  const result = await publishAmongReaders(newsroom, rounds, async version => {
    const done = once(lines, 'line')
    writer.stdin.write(`${version}\n`)
    expect(await done).toEqual([String(version)])
  })
  writer.stdin.end()
  await once(writer, 'close')
  await newsroom.close()
  return result
}
