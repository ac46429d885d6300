import { expect } from 'vitest'

import type { Newsroom } from '../support/newsroom'
import { indexedWords, publicWords } from './indexState'

type Saved = { id: string; version: number }

/** What an editor does whose articles are searched. */
export function searchDesk(newsroom: () => Newsroom) {
  async function asEditor(mutation: string, variables: object = {}) {
    const asked = { as: 'editor', variables } as const
    const { data, errors } = await newsroom().ask(`mutation ${mutation}`, asked)
    expect(errors).toEqual([])
    return data.done
  }

  const create = (list: string, data: object): Promise<Saved> =>
    asEditor(`($data: ${list}CreateInput!) { done: create${list}(data: $data) { id version } }`, {
      data,
    })

  const act = (verb: string, id: string, args = ''): Promise<Saved> =>
    asEditor(`($id: ID!) { done: ${verb}Article(where: { id: $id }${args}) { id version } }`, {
      id,
    })

  return {
    create,
    act,

    update: (list: string, { id, version }: Saved, data: object): Promise<Saved> =>
      asEditor(
        `($id: ID!, $data: ${list}UpdateInput!) {
          done: update${list}(where: { id: $id }, data: $data) { id version }
        }`,
        { id, data: { version, ...data } },
      ),

    publish: (id: string) => act('publish', id, ', override: "In a test."'),
    withdraw: (id: string) => act('withdraw', id, ', reason: "In a test."'),

    /** A draft that links one of everything, each named for the article. */
    async draft(slug: string, data: object = {}) {
      const person = await create('Person', { slug, name: `Person of ${slug}` })
      const source = await create('Source', { slug, name: `Source of ${slug}` })
      const event = await create('Event', { slug, name: `Event of ${slug}` })
      const speaker = { connect: { slug } }
      const quote = await create('Quote', { slug, text: `Quote of ${slug}`, speaker })
      const link = { connect: [{ slug }] }
      const links = { people: link, sources: link, events: link, quotes: link }
      const headline = `Headline of ${slug}`
      const article = await create('Article', { slug, headline, ...links, ...data })
      return { person, source, event, quote, article }
    },

    /** Holds the index against what readers see, after whatever has been done. */
    async expectInStep() {
      expect(indexedWords(newsroom().file)).toEqual(await publicWords(newsroom()))
    },
  }
}
