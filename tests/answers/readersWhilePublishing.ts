import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { expect } from 'vitest'

import { searchDesk } from '../search/searchDesk'
import { type Newsroom, openNewsroom } from '../support/newsroom'
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
    const { text } = await askAsReader(newsroom, { query: asked })
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

async function openChanging() {
  const newsroom = await openNewsroom()
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
export async function publishHere(rounds: number) {
  const { newsroom, desk, article } = await openChanging()
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
const otherProcess = `
  const Database = require('better-sqlite3')
  const database = new Database(process.argv[1], { timeout: 10_000 })
  const article = database.prepare("SELECT id FROM Article WHERE slug = 'changing'").pluck().get()
  const publish = database.transaction(version => {
    database.prepare('DELETE FROM _Article_people WHERE A = ?').run(article)
    database.prepare('UPDATE Article SET headline = ?, summary = ? WHERE id = ?')
      .run('Headline ' + version, 'Summary ' + version, article)
    database.prepare('INSERT INTO _Article_people SELECT ?, id FROM Person WHERE slug = ?')
      .run(article, 'person-' + (version % 2))
  })
  require('node:readline').createInterface(process.stdin).on('line', version => {
    publish.immediate(Number(version))
    console.log(version)
  })`

/** Another process writes to the same file. */
export async function publishElsewhere(rounds: number) {
  const { newsroom } = await openChanging()
  const writer = spawn(process.execPath, ['-e', otherProcess, newsroom.file], {
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
