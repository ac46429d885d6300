import Database from 'better-sqlite3'

import { openNewsroomOn } from '../support/newsroom'
import { migratedCopy } from './migratedCopy'
import { granted } from './refusal'
import { someAtATime } from './someAtATime'
import { readFileDirectly } from './storedRows'

/** An article that will be published by itself, and what will then be true of it. */
export type Scheduled = {
  /** The article that readers will see. */
  id: string
  /** The article whose time it is: the same, or the working copy. */
  scheduledId: string
  headline: string
  version: number
  publications: number
}

/** A database with articles scheduled for a far day; every fourth is a published one's working copy. */
export async function scheduledArticles(count: number) {
  const file = migratedCopy()
  const newsroom = await openNewsroomOn(file)
  const ask = async (mutation: string, variables: object) =>
    (await granted(newsroom.ask(mutation, { as: 'editor', variables }))).done
  const act = (verb: string, id: string) =>
    ask(`mutation ($id: ID!) { done: ${verb}Article(where: { id: $id }) { id version } }`, { id })
  try {
    const articles = await someAtATime(4, [...Array(count).keys()], async number => {
      const isCopy = number % 4 === 3
      const create =
        'mutation ($data: ArticleCreateInput!) { done: createArticle(data: $data) { id } }'
      const { id } = await ask(create, { data: { headline: `Article ${number}` } })
      let scheduledId: string = id
      let headline = `Article ${number}`
      if (isCopy) {
        await act('publish', id)
        const copy = await act('revise', id)
        scheduledId = copy.id
        headline = `Article ${number}, revised`
        await ask(
          `mutation ($id: ID!, $data: ArticleUpdateInput!) {
            done: updateArticle(where: { id: $id }, data: $data) { id }
          }`,
          { id: scheduledId, data: { version: copy.version, headline } },
        )
      }
      await ask(
        `mutation ($id: ID!) {
          done: scheduleArticle(where: { id: $id }, at: "2999-01-01T00:00:00Z") { id }
        }`,
        { id: scheduledId },
      )
      // A draft has been created and scheduled, an article created and published.
      return { id, scheduledId, headline, version: 3, publications: isCopy ? 2 : 1 }
    })
    return { file, articles }
  } finally {
    await newsroom.close()
  }
}

/** Sets the times of scheduled articles anew, all at once. */
export function setTimes(file: string, times: ReadonlyMap<Scheduled, Date>) {
  const database = new Database(file)
  try {
    const set = database.prepare('UPDATE Article SET scheduledFor = ? WHERE id = ?')
    database.transaction(() => {
      for (const [{ scheduledId }, time] of times) set.run(time.toISOString(), scheduledId)
    })()
  } finally {
    database.close()
  }
}

/** How many articles still wait for their time. */
export const waitingIn = (file: string) =>
  readFileDirectly(file, database =>
    database.prepare("SELECT count(*) FROM Article WHERE status = 'scheduled'").pluck().get(),
  )

type Row = { status: string; headline: string; version: number; publishedAt: string }
type Publication = { madeAt: string; reason: string }

/** What became of an article: whatever is not as it must be, and when it was published. */
export function outcomeOf(file: string, article: Scheduled) {
  return readFileDirectly(file, database => {
    const { id, scheduledId, headline, version, publications } = article
    const row = database.prepare<[string], Row>('SELECT * FROM Article WHERE id = ?').get(id)
    const made = database
      .prepare<[string], Publication>(
        "SELECT * FROM Revision WHERE item = ? AND kind = 'publish' ORDER BY number",
      )
      .all(id)
    const isCopy = scheduledId !== id
    const copies = database
      .prepare('SELECT count(*) FROM Article WHERE id = ? AND id <> ?')
      .pluck()
      .get(scheduledId, id)
    const last = made.at(-1)
    const isRight =
      row?.status === 'published' &&
      row.headline === headline &&
      row.version === version &&
      made.length === publications &&
      last?.reason === 'as scheduled' &&
      copies === 0
    const published = new Date((isCopy ? last?.madeAt : row?.publishedAt) ?? NaN)
    return { published, faults: isRight ? [] : [{ article, row, made, copies }] }
  })
}
