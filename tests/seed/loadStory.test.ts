import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { demoSignIns } from '../../seed/demoUsers'
import { describePlan } from '../../seed/plan/describePlan'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { contentHash } from '../support/contentHash'
import { type Newsroom, openNewsroom, signIn } from '../support/newsroom'

let newsroom: Newsroom
const story = readStoryPackage(bundledStory)
const slug = story.article.slug

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

describe('loading the bundled story', () => {
  it('creates everything in it, and says so', async () => {
    expect(describePlan(await loadStory(story, newsroom.context), { isDryRun: false })).toBe(
      `${slug}: created 1 article, 9 quotes, 16 events, 5 people, 7 sources.`,
    )
  })

  it('changes nothing the second time, and says so', async () => {
    const before = contentHash(newsroom.file)
    expect(describePlan(await loadStory(story, newsroom.context), { isDryRun: false })).toBe(
      `${slug}: nothing to do, all 38 items are as they should be.`,
    )
    expect(contentHash(newsroom.file)).toBe(before)
  })

  it('keeps what an editor has changed', async () => {
    await newsroom.ask(
      `mutation { updatePerson(where: { slug: "kim-jong-un" }, data: { version: 1, jobTitle: "Mine" }) { id } }`,
      { as: 'editor' },
    )
    await loadStory(story, newsroom.context)
    const { data } = await newsroom.ask('{ person(where: { slug: "kim-jong-un" }) { jobTitle } }')
    expect(data.person.jobTitle).toBe('Mine')
  })

  it('leaves nothing behind when its last item is refused', async () => {
    const empty = await openNewsroom()
    const before = contentHash(empty.file)
    const broken = { ...story, article: { ...story.article, people: ['nobody'] } }
    await expect(loadStory(broken, empty.context)).rejects.toThrow('Person/nobody')
    expect(contentHash(empty.file)).toBe(before)
    await empty.close()
  })
})

describe('the demo sign-ins', () => {
  it('are made once, with a password of the database’s own that can be told again', async () => {
    const [first, second] = [await openNewsroom(), await openNewsroom()]
    for (const { context } of [first, second]) await context.sudo().prisma.user.deleteMany()

    const made = await demoSignIns(first.context, undefined)
    expect(made.map(({ email }) => email)).toEqual([
      'reporter@example.com',
      'editor@example.com',
      'admin@example.com',
    ])
    expect(await demoSignIns(first.context, undefined)).toEqual(made)
    const [{ email, password } = { email: '', password: undefined }] = made
    expect(await signIn(first.ask, email, password ?? '')).toEqual(expect.any(String))

    const [other] = await demoSignIns(second.context, undefined)
    expect(other?.password).not.toBe(password)
    await first.close()
    await second.close()
  }, 60_000)

  it('are not made where somebody can sign in already', async () => {
    expect(await demoSignIns(newsroom.context, undefined)).toEqual([])
  })

  it('have the password that was given, also when it is given later', async () => {
    const given = await openNewsroom()
    await given.context.sudo().prisma.user.deleteMany()
    const [first] = await demoSignIns(given.context, 'a password of my own')
    expect(first?.password).toBe('a password of my own')
    const [later] = await demoSignIns(given.context, 'password')
    expect(await signIn(given.ask, later?.email ?? '', 'password')).toEqual(expect.any(String))
    await given.close()
  })
})
