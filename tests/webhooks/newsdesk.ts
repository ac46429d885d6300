import { granted } from '../faults/refusal'
import { type Newsroom, openNewsroom, type Role } from '../support/newsroom'
import type { Told } from './receiver'

/** A delivery as an admin sees it. */
type Delivered = {
  id: string
  event: string
  slug: string
  status: string
  attempts: number
  responseStatus: number | null
  note: string
  payload: Omit<Told, 'id'>
}

export type Newsdesk = Awaited<ReturnType<typeof openNewsdesk>>

export async function openNewsdesk() {
  return newsdeskOf(await openNewsroom())
}

/** A newsroom, in whatever process it runs, whose editor publishes and whose admin sees to webhooks. */
export function newsdeskOf<Asked extends Pick<Newsroom, 'ask'>>(newsroom: Asked) {
  const asking = async (as: Role, query: string, variables: object) => {
    return (await granted(newsroom.ask(query, { as, variables }))).done
  }
  const verb =
    (name: string) =>
    (slug: string, args: Record<string, string> = {}) => {
      const passed = Object.entries(args).map(
        ([key, value]) => `, ${key}: ${JSON.stringify(value)}`,
      )
      return asking(
        'editor',
        `mutation ($slug: String!) {
        done: ${name}Article(where: { slug: $slug }${passed.join('')}) { id slug version }
      }`,
        { slug },
      )
    }
  return {
    ...newsroom,
    asking,
    publish: verb('publish'),
    revise: verb('revise'),
    correct: verb('correct'),
    withdraw: verb('withdraw'),
    schedule: verb('schedule'),

    /** @returns the new article’s slug */
    async write(headline: string, more: object = {}): Promise<string> {
      const query = `mutation ($data: ArticleCreateInput!) { done: createArticle(data: $data) { slug } }`
      return (await asking('editor', query, { data: { headline, ...more } })).slug
    },

    /** Revises a published article and publishes the revision, whatever the copy desk says. */
    async republish(slug: string, data: object) {
      const copy = await verb('revise')(slug)
      await asking(
        'editor',
        `mutation ($id: ID!, $data: ArticleUpdateInput!) {
          done: updateArticle(where: { id: $id }, data: $data) { id }
        }`,
        { id: copy.id, data: { version: copy.version, ...data } },
      )
      return asking(
        'editor',
        `mutation ($id: ID!) {
          done: publishArticle(where: { id: $id }, override: "It is a test.") { id }
        }`,
        { id: copy.id },
      )
    },

    /** @returns the new webhook’s id */
    async addWebhook(url: string, more: object = {}): Promise<string> {
      const query = `mutation ($data: WebhookCreateInput!) { done: createWebhook(data: $data) { id } }`
      return (await asking('admin', query, { data: { url, ...more } })).id
    },

    async newSecret(id: string): Promise<string> {
      return asking('admin', `mutation ($id: ID!) { done: renewWebhookSecret(id: $id) }`, { id })
    },

    async deliveries(where: object = {}) {
      const found: Delivered[] = await asking(
        'admin',
        `query ($where: DeliveryWhereInput!) {
          done: deliveries(where: $where, orderBy: { number: asc }) {
            id event slug status attempts responseStatus note payload
          }
        }`,
        { where },
      )
      return found
    },
  }
}
