import { afterAll, beforeAll, expect, it } from 'vitest'

import { FailedTries } from '../../src/editorial/failedTries'
import { publishDue } from '../../src/editorial/publishDue'
import { keepBusy } from '../support/keepBusy'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const goesOn = new AbortController().signal

async function asEditor(mutation: string, variables: object = {}) {
  const { data, errors } = await newsroom.ask(mutation, { as: 'editor', variables })
  expect(errors).toEqual([])
  return data
}

async function draft(headline: string): Promise<string> {
  const { article } = await asEditor(
    'mutation ($data: ArticleCreateInput!) { article: createArticle(data: $data) { id } }',
    { data: { headline } },
  )
  return article.id
}

/** The working copy of a new published article. */
async function workingCopy(headline: string): Promise<string> {
  const id = await draft(headline)
  await asEditor('mutation ($id: ID!) { publishArticle(where: { id: $id }) { id } }', { id })
  const { copy } = await asEditor(
    'mutation ($id: ID!) { copy: reviseArticle(where: { id: $id }) { id } }',
    { id },
  )
  return copy.id
}

const prisma = () => newsroom.context.sudo().prisma

/** Lets an article fall due this many seconds ago. */
const fellDue = (id: string, seconds: number, more: object = {}) =>
  prisma().article.update({
    where: { id },
    data: {
      status: 'scheduled',
      scheduledFor: new Date(Date.now() - seconds * 1_000),
      ...more,
    },
  })

const statusOf = async (id: string) =>
  (await prisma().article.findUnique({ where: { id } }))?.status ?? 'gone'

it('goes on past an article that cannot be published, and tells of it once', async () => {
  const bad = await workingCopy('Bad')
  const good = await draft('Good')
  await fellDue(bad, 60, { urgency: 10 }) // which no editor can give it
  await fellDue(good, 30)

  const failedTries = new FailedTries()
  const first = await publishDue(newsroom.context, failedTries, goesOn)
  expect(first).toMatchObject([{ id: bad, slug: 'working-copy-of-bad' }])
  expect(String(first[0]?.error)).toContain('urgency')
  expect(await statusOf(good)).toBe('published')
  expect(await publishDue(newsroom.context, failedTries, goesOn)).toEqual([])
  expect(await statusOf(bad)).toBe('scheduled')

  // The server looks every second, too.
  await expect.poll(() => loggedErrors.mock.calls.length).toBe(1)
  expect(String(loggedErrors.mock.calls[0])).toMatch(/working-copy-of-bad cannot be published/)
  loggedErrors.mockClear()

  await fellDue(bad, 60, { urgency: 9 })
  await expect.poll(() => statusOf(bad), { timeout: 10_000 }).toBe('gone')
})

it('waits, without a word, while another program keeps the database busy', async () => {
  const id = await draft('Waiting')
  await fellDue(id, 0)
  const letGo = await keepBusy(newsroom.file)
  try {
    expect(await publishDue(newsroom.context, new FailedTries(), goesOn)).toEqual([])
  } finally {
    await letGo()
  }
  await expect.poll(() => statusOf(id), { timeout: 10_000 }).toBe('published')
})

it('leaves what failed alone for longer and longer, and takes another reason for news', () => {
  const failedTries = new FailedTries()
  expect(failedTries.isResting('article')).toBe(false)
  expect(failedTries.add('article', 'one reason')).toBe(true)
  expect(failedTries.isResting('article')).toBe(true)
  expect(failedTries.add('article', 'one reason')).toBe(false)
  expect(failedTries.add('article', 'another')).toBe(true)
  failedTries.keepOnly(['another article'])
  expect(failedTries.isResting('article')).toBe(false)
  expect(failedTries.add('article', 'another')).toBe(true)
})
