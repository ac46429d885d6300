import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom } from '../support/newsroom'
import { asEditor, openStoryNewsroom, slug } from './storyNewsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openStoryNewsroom()
})
afterAll(() => newsroom.close())

const get = (path: string, init?: RequestInit) => fetch(`${newsroom.address}${path}`, init)
const story = `/articles/${slug}.ninjs.json`

async function told(path: string, init?: RequestInit) {
  const response = await get(path, init)
  return { status: response.status, text: await response.text() }
}

describe('the bundled story in ninjs', () => {
  it('is the whole story, for anybody on any page', async () => {
    const response = await get(story)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const item: any = await response.json() // eslint-disable-line typescript/no-explicit-any -- JSON
    expect(item).toMatchObject({ type: 'text', pubStatus: 'usable', slugline: slug })
    expect(item.bodies.map(({ wordCount }: { wordCount: number }) => wordCount)).toEqual([405, 405])
    expect(item.associations).toHaveLength(9)
    expect(item.events).toHaveLength(16)
    expect(item.infoSources).toHaveLength(7)
    expect(item.people).toHaveLength(5)
  })

  it('has an event’s dates only as far as the story supports them', async () => {
    const dates = async (event: string) => {
      const item: any = await (await get(`/events/${event}.ninjs.json`)).json() // eslint-disable-line typescript/no-explicit-any -- JSON
      return item.eventDetails?.dates
    }
    expect(await dates('year-end-deadline')).toEqual({ expectedStartDate: '2019-12-31' })
    expect(await dates('stockholm-negotiations')).toEqual({ expectedStartDate: '2019-10' })
    expect(await dates('us-outreach-to-north-korea')).toEqual({ expectedEndDate: '2020-01' })
    expect(await dates('christmas-gift-did-not-come')).toBeUndefined()
    expect(await dates('guam-threat')).toBeUndefined()
  })
})

describe('a ninjs address', () => {
  it('answers HEAD with the headers alone, and 304 to who has the answer already', async () => {
    const head = await get(story, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const etag = head.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect(head.headers.get('cache-control')).toBe('public, no-cache')
    // Left alone, Node’s fetch asks for an answer that no cache has seen.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    const again = await get(story, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('refuses %s, and says what to use', async method => {
    const response = await get(story, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  it('answers the same bytes for what is hidden as for what never was', async () => {
    await asEditor(newsroom, 'createArticle(data: { headline: "A draft" })')
    await asEditor(newsroom, 'createEvent(data: { name: "A plan" })')
    const never = await told('/articles/never-was.ninjs.json')
    expect(never.status).toBe(404)
    const others = [
      ...['/articles/a-draft.ninjs.json', '/events/a-plan.ninjs.json'],
      ...['/articles/%FF.ninjs.json', '/articles/a%2Fb.ninjs.json', '/articles/..ninjs.json'],
      ...['/articles/A-DRAFT.ninjs.json', `/articles/${'a'.repeat(5_000)}.ninjs.json`],
      ...['/articles/%00.ninjs.json', '/articles/__proto__.ninjs.json', '/articles/%E2.ninjs.json'],
    ]
    for (const path of others) expect(await told(path), path).toEqual(never)
    const headers = { authorization: `Bearer ${await newsroom.tokenOf('editor')}` }
    expect(await told('/articles/a-draft.ninjs.json', { headers })).toEqual(never)
  })

  it('leads from a former slug to the one of today', async () => {
    const event = 'where: { slug: "guam-threat" }'
    await asEditor(newsroom, `updateEvent(${event}, data: { version: 1, slug: "guam" })`)
    const moved = await get('/events/guam-threat.ninjs.json', { redirect: 'manual' })
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toMatch(/\/events\/guam\.ninjs\.json$/)
    expect((await get('/events/guam.ninjs.json')).status).toBe(200)
  })

  it('answers under one name only', async () => {
    for (const path of [`/people/${slug}.ninjs.json`, `${story}/x`, `/x${story}`])
      expect((await told(path)).text, path).not.toContain('pubStatus')
  })

  it('says of a withdrawn article that it is canceled, when and why, and that it is gone', async () => {
    const before: any = await (await get(story)).json() // eslint-disable-line typescript/no-explicit-any -- JSON
    await asEditor(
      newsroom,
      `withdrawArticle(where: { slug: "${slug}" }, reason: "It was not true.")`,
    )
    const response = await get(story)
    expect(response.status).toBe(410)
    expect(await response.json()).toEqual({
      uri: before.uri,
      type: 'text',
      representationType: 'partial',
      pubStatus: 'canceled',
      versionCreated: expect.stringMatching(/Z$/),
      edNote: 'It was not true.',
      altIds: before.altIds,
      standard: before.standard,
    })
    expect((await told('/events/year-end-deadline.ninjs.json')).status).toBe(404)
  })
})
