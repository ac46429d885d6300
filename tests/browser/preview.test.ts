import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  type BrowserDesk,
  headlineOn,
  open,
  openBrowserDesk,
  picture,
  press,
  save,
} from './browserDesk'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
const received = 'The Us hopes to restart diplomatic talks with North Korea'
const mended = 'The US hopes to restart diplomatic talks with North Korea'

let frontend: Server
let readerUrl: string
let desk: BrowserDesk

beforeAll(async () => {
  // Whatever stands at READER_URL; the reader has tests of its own.
  frontend = createServer((_request, response) => response.end('A frontend'))
  await once(frontend.listen(0, '127.0.0.1'), 'listening')
  const address = frontend.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  readerUrl = `http://127.0.0.1:${address.port}`
  desk = await openBrowserDesk({ READER_URL: readerUrl })
}, 300_000)
afterAll(async () => {
  await desk.close()
  frontend.close()
})

const previewButton = (page: Page) => page.getByRole('button', { name: 'Preview', exact: true })

/** Presses Preview and gives the tab that opens. */
async function openPreview(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await previewButton(page).click()
  const tab = await opened
  await tab.waitForURL(`${readerUrl}/preview/*`)
  return tab
}

/** What a frontend that is handed the tab's address is told. */
async function previewed(tab: Page) {
  const token = new URL(tab.url()).pathname.replace('/preview/', '')
  const response = await fetch(`${desk.address}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-stet-preview': token },
    body: JSON.stringify({ query: '{ preview { headline status } }' }),
  })
  return (await response.json()) as { data: { preview: { headline: string; status: string } } }
}

describe('an editor who presses Preview', () => {
  let page: Page

  it('sees the working copy in the frontend, in a tab that knows nothing of the desk', async () => {
    page = await desk.signInAs('editor')
    await open(page, received)
    await press(page, 'Revise')
    await expect.poll(() => headlineOn(page).isEditable()).toBe(true)
    await headlineOn(page).fill(mended)
    await save(page)

    const tab = await openPreview(page)
    expect((await previewed(tab)).data.preview).toEqual({ headline: mended, status: 'draft' })
    const seen = await tab.evaluate(() => ({
      hasOpener: window.opener !== null,
      from: document.referrer,
    }))
    expect(seen).toEqual({ hasOpener: false, from: '' })
    const { article } = await desk.ask(`{ article(where: { slug: "${slug}" }) { headline } }`)
    expect(article?.headline).toBe(received)

    await page.getByText(/works until \d+ \w+ \d{4}.* for whoever has it/).waitFor()
    await picture(page, 'preview')
    await tab.close()
  }, 120_000)

  it('is told that the preview shows what was saved, not what was typed since', async () => {
    const note = page.getByText('The preview shows what was saved')
    expect(await note.count()).toBe(0)
    await headlineOn(page).fill('Not saved')
    await note.waitFor()
    const tab = await openPreview(page)
    expect((await previewed(tab)).data.preview.headline).toBe(mended)
    expect(await headlineOn(page).inputValue()).toBe('Not saved')
    await tab.close()
  }, 60_000)

  it('finds the link on the page when the browser opens no other tab', async () => {
    await page.evaluate(() => void (window.open = () => null)) // as a browser that blocks them does
    await previewButton(page).click()
    await page.getByText('Your browser kept it from opening.').waitFor()
    const href = await page.getByRole('link', { name: 'Its link' }).getAttribute('href')
    expect(href).toMatch(new RegExp(`^${readerUrl}/preview/[\\w-]+$`))
  }, 60_000)

  it('has no such button on a person’s page', async () => {
    const other = await desk.signInAs('reporter')
    await other.goto(`${desk.address}/people`)
    await other.getByText('Kim Jong Un').first().click()
    await other.getByLabel(/^Job Title/).waitFor()
    expect(await previewButton(other).count()).toBe(0)
    expect(desk.pageErrors).toEqual([])
  }, 60_000)
})
