import path from 'node:path'

import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { launchBrowser } from '../support/browser'
import { openNewsroom } from '../support/newsroom'
import { startReader } from '../support/readerServer'
import { briefStories, bridgeStory } from './bridgeStory'

export type Reading = Awaited<ReturnType<typeof openReading>>

/** Stet with some stories, the built reader beside it, and a browser. */
export async function openReading() {
  const newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)

  async function asEditor(query: string, variables: object = {}) {
    const { data, errors } = await newsroom.ask(query, { as: 'editor', variables })
    expect(errors).toEqual([])
    return data
  }

  /** Writes a story and publishes it. */
  async function publish(data: object) {
    const { createArticle } = await asEditor(
      'mutation ($data: ArticleCreateInput!) { createArticle(data: $data) { id slug } }',
      { data },
    )
    await asEditor(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "a test") { id } }',
      { id: createArticle.id },
    )
    return createArticle
  }

  for (const story of briefStories) await publish(story)
  await asEditor(`mutation {
    createPerson(data: { name: "The engineer", slug: "the-engineer", kind: unnamed }) { id }
    createSource(data: { name: "City report", slug: "city-report", kind: report, url: "https://example.com/report" }) { id }
  }`)
  await publish(bridgeStory)
  const reader = await startReader(newsroom.address)
  const browser = await launchBrowser()

  return {
    ...newsroom,
    asEditor,
    publish,
    reader,

    /** A window in which anything the browser complains of is a failure of the test. */
    async openWindow(options: BrowserContextOptions = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', message => complaints.push(message.text()))
      page.on('pageerror', error => complaints.push(error.message))
      page.on('request', request => {
        if (!request.url().startsWith(reader.address)) complaints.push(`asks ${request.url()}`)
      })
      return {
        page,
        complaints,
        go: (address: string) => page.goto(new URL(address, reader.address).href),
        close: () => context.close(),
      }
    },

    async close() {
      await browser.close()
      await reader.stop()
      await newsroom.close()
    },
  }
}

/** Keeps a picture of a page, to be looked at. */
export async function picture(page: Page, name: string) {
  await page.screenshot({
    path: path.join('tests/browser/pictures', `reader-${name}.png`),
    fullPage: true,
  })
}
