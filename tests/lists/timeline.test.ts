import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
const entry = 'id slug name factuality dateInWords earliestDate latestDate'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

async function askFor(selection: string) {
  const { data, errors } = await newsroom.ask(
    `{ article(where: { slug: "${slug}" }) { ${selection} } }`,
  )
  expect(errors).toEqual([])
  return data.article
}

describe('an article’s timeline', () => {
  it('tells readers what its events tell, in the same order', async () => {
    const { timeline, events } = await askFor(`timeline { ${entry} } events { ${entry} }`)
    expect(timeline).toHaveLength(16)
    expect(timeline).toEqual(events)
    expect(timeline[0]).toMatchObject({ dateInWords: 'in April 2019', latestDate: '2019-04-30' })
  })

  it('comes in pages', async () => {
    const { timeline, page } = await askFor(
      'timeline { slug } page: timeline(skip: 14, take: 1) { slug }',
    )
    expect(page).toEqual([timeline[14]])
  })

  it('goes by the date the story supports, whatever has been verified', async () => {
    const before = await askFor(`timeline { ${entry} }`)
    const { db } = newsroom.context.sudo()
    const where = { slug: 'guam-threat' }
    const { version } = (await db.Event.findOne({ where })) ?? {}
    await db.Event.updateOne({
      where,
      data: {
        version: Number(version),
        verifiedDate: '2017-08-10',
        verifiedBy: { connect: { slug: 'nbc' } },
      },
    })
    expect(await askFor(`timeline { ${entry} }`)).toEqual(before)
  })

  it('counts in what a query costs', async () => {
    const { errors } = await newsroom.ask('{ articles { events { id } timeline { id } } }')
    expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX')
  })

  it('of a withdrawn article is empty', async () => {
    await newsroom.context.prisma.article.update({
      where: { slug },
      data: { status: 'withdrawn', withdrawnReason: 'Not ours.', withdrawnAt: new Date() },
    })
    expect(await askFor(`status timeline { ${entry} }`)).toEqual({
      status: 'withdrawn',
      timeline: [],
    })
  })
})
