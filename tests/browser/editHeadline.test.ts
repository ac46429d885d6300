import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/readStoryPackage'
import { launchBrowser } from '../support/browser'
import { openNewsroomOn, password } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { temporaryFolder } from '../support/temporaryFolder'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
const received = 'The Us hopes to restart diplomatic talks with North Korea'
const mended = 'The US hopes to restart diplomatic talks with North Korea'

let server: RunningServer
let browser: Browser
let page: Page
const foreignRequests: string[] = []
const pageErrors: string[] = []

beforeAll(async () => {
  const file = path.join(temporaryFolder(), 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  const newsroom = await openNewsroomOn(file)
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  await newsroom.close()

  server = await startProductionServer(file, { adminUi: true })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.on('request', request => {
    if (!request.url().startsWith(server.address)) foreignRequests.push(request.url())
  })
  page.on('pageerror', error => pageErrors.push(error.message))
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('an editor in the browser', () => {
  it('signs in, opens the story, mends the headline, and readers see it', async () => {
    onTestFailed(() => picture(page, 'failures/edit-headline'))
    expect(await publicHeadline()).toBe(received)

    await page.goto(server.address)
    await page.getByLabel('Email').fill('editor@newsroom.test')
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await picture(page, 'sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()

    await page.getByRole('link', { name: 'Articles' }).first().click()
    await page.getByText(received).waitFor()
    await picture(page, 'articles')
    await page.getByText(received).click()

    const headline = page.getByLabel(/^Headline/)
    await expect.poll(() => headline.inputValue()).toBe(received)
    await picture(page, 'article')
    await headline.fill(mended)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved changes to article.').waitFor()

    expect(await publicHeadline()).toBe(mended)
  }, 120_000)

  it('saves twice in a row: the form reads the new version after each save', async () => {
    const headline = page.getByLabel(/^Headline/)
    for (const text of [received, mended]) {
      await headline.fill(text)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect.poll(publicHeadline).toBe(text)
      await expect.poll(() => page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(false)
    }
  }, 60_000)

  it('sees no database id and no version on the page', async () => {
    expect(await page.getByText('Item ID').count()).toBe(0)
    expect(await page.getByLabel('Version', { exact: true }).count()).toBe(0)
  })

  it('is told, without losing a word, when a colleague saved first', async () => {
    await page.reload()
    const headline = page.getByLabel(/^Headline/)
    await expect.poll(() => headline.inputValue()).toBe(mended)

    const colleague = await browser.newPage({ storageState: await page.context().storageState() })
    await colleague.goto(page.url())
    const theirs = colleague.getByLabel(/^Headline/)
    await expect.poll(() => theirs.inputValue()).toBe(mended)
    await theirs.fill('A colleague was faster')
    await colleague.getByRole('button', { name: 'Save' }).click()
    await colleague.getByText('Saved changes to article.').waitFor()

    await headline.fill('What I was typing')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('changed since you opened it').first().waitFor()
    expect(await headline.inputValue()).toBe('What I was typing')
    expect(await publicHeadline()).toBe('A colleague was faster')
  }, 60_000)

  it('never makes the browser ask a third party for anything', () => {
    // Keystone writes a link to a font service into every page; the policy stops it unsent.
    const sent = foreignRequests.filter(url => !url.startsWith('https://fonts.googleapis.com/'))
    expect(sent).toEqual([])
    expect(pageErrors).toEqual([])
  })
})

async function publicHeadline(): Promise<string> {
  const query = `{ article(where: { slug: "${slug}" }) { headline } }`
  const response = await fetch(`${server.address}/api/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'content-type': 'application/json' },
  })
  const { data } = (await response.json()) as { data: { article: { headline: string } } }
  return data.article.headline
}

async function picture(shown: Page, name: string) {
  const file = path.resolve('tests/browser/pictures', `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  await shown.screenshot({ path: file })
}
