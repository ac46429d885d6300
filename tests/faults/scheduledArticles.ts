import { executeBeside } from '../support/executeBeside'
import type { Engine } from '../../src/database/engine'
import { makeDatabase, openNewsroomOn, testEngine } from '../support/newsroom'
import { granted } from './refusal'
import { someAtATime } from './someAtATime'
import { storedRows } from './storedRows'

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
export async function scheduledArticles(count: number, engine: Engine = testEngine) {
  const newsroom = await openNewsroomOn(await makeDatabase(engine))
  const { file } = newsroom
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
  const set = ([{ scheduledId }, time]: [Scheduled, Date]) =>
    `UPDATE "Article" SET "scheduledFor" = '${time.toISOString()}' WHERE id = '${scheduledId}'`
  executeBeside(file, Array.from(times, set))
}

/** How many articles still wait for their time. */
export const waitingIn = (file: string) =>
  storedRows(file).Article?.filter(({ status }) => status === 'scheduled').length

type Row = { status: string; headline: string; version: number; publishedAt: string }
type Publication = { number: number; madeAt: string; reason: string }

/** What became of an article: whatever is not as it must be, and when it was published. */
export function outcomeOf(rows: ReturnType<typeof storedRows>, article: Scheduled) {
  const { id, scheduledId, headline, version, publications } = article
  const { Article = [], Revision = [] } = rows
  const row = Article.find(one => one.id === id) as Row | undefined // as the schema has it
  const made = Revision.filter(({ item, kind }) => item === id && kind === 'publish')
    .map(revision => revision as Publication)
    .toSorted((a, b) => a.number - b.number)
  const isCopy = scheduledId !== id
  const copies = isCopy ? Article.filter(one => one.id === scheduledId).length : 0
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
}
