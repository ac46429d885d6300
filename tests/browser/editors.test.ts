import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/readStoryPackage'
import { launchBrowser } from '../support/browser'
import { openNewsroomOn, password, type Role } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { temporaryFolder } from '../support/temporaryFolder'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
const received = 'The Us hopes to restart diplomatic talks with North Korea'
const mended = 'The US hopes to restart diplomatic talks with North Korea'

let server: RunningServer
let browser: Browser
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
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A colleague in a browser of their own, signed in. */
async function signInAs(role: Exclude<Role, 'anonymous'>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const page = await context.newPage()
  page.on('requestfinished', request => {
    if (!request.url().startsWith(server.address)) foreignRequests.push(request.url())
  })
  page.on('pageerror', error => pageErrors.push(error.message))
  onTestFailed(() => picture(page, `failures/${role}`))

  await page.goto(server.address)
  await page.getByLabel('Email').fill(`${role}@newsroom.test`)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await picture(page, 'sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'In review' }).waitFor()
  return page
}

const headlineOn = (page: Page) => page.getByLabel(/^Headline/)

async function open(page: Page, headline: string) {
  await page.getByRole('link', { name: 'Articles' }).first().click()
  await page.getByText(headline).first().click()
  await expect.poll(() => headlineOn(page).inputValue()).toBe(headline)
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved changes to article.').first().waitFor()
}

/** Presses a verb's button and confirms what it asks. */
async function press(page: Page, verb: string, fill?: (dialog: Locator) => Promise<void>) {
  await page.getByRole('button', { name: verb, exact: true }).click()
  const dialog = page.locator('section[role=alertdialog], section[role=dialog]') // not a toast
  await dialog.waitFor()
  await fill?.(dialog)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('an editor in the browser', () => {
  it('mends the headline in a working copy, sees the difference, and publishes it', async () => {
    expect(await publicHeadline()).toBe(received)
    const page = await signInAs('editor')
    await picture(page, 'desk')
    await page.getByRole('link', { name: 'Articles' }).first().click()
    await page.getByText(received).waitFor()
    await picture(page, 'articles')
    await open(page, received)
    await picture(page, 'article')
    expect(await headlineOn(page).isEditable()).toBe(false)

    await press(page, 'Revise')
    await expect.poll(() => headlineOn(page).isEditable()).toBe(true)
    await headlineOn(page).fill(mended)
    await save(page)
    expect(await publicHeadline()).toBe(received)

    await page.getByRole('button', { name: 'What changed' }).first().click()
    await page.locator('ins', { hasText: 'US' }).waitFor()
    await page.locator('del', { hasText: 'Us' }).waitFor()
    await page.locator('ins', { hasText: 'US' }).scrollIntoViewIfNeeded()
    await picture(page, 'history')

    await press(page, 'Publish')
    await expect.poll(publicHeadline).toBe(mended)
  }, 120_000)

  it('gets a draft from a reporter, who cannot publish, returns it, and publishes it when it is better', async () => {
    const reporter = await signInAs('reporter')
    await reporter.getByRole('link', { name: 'Articles' }).first().click()
    await reporter
      .getByRole('link', { name: 'New article' })
      .or(reporter.getByRole('button', { name: 'New article' }))
      .click()
    await headlineOn(reporter).fill('A story from a reporter')
    await reporter.getByRole('button', { name: /^Create/ }).click()
    await reporter.getByRole('button', { name: 'Submit for review', exact: true }).waitFor()
    expect(await reporter.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
    await press(reporter, 'Submit for review')
    await expect.poll(() => headlineOn(reporter).isEditable()).toBe(false)

    const editor = await signInAs('editor')
    await editor.getByRole('link', { name: 'A story from a reporter' }).click()
    await press(editor, 'Return', dialog => dialog.getByRole('textbox').fill('Who said so?'))

    await reporter.reload()
    await reporter.getByText('Who said so?').waitFor()
    await headlineOn(reporter).fill('A better story from a reporter')
    await save(reporter)
    await press(reporter, 'Submit for review')

    await editor.goto(server.address)
    await editor.getByRole('link', { name: 'A better story from a reporter' }).click()
    await press(editor, 'Publish')
    await expect
      .poll(() => publicHeadline('a-story-from-a-reporter'))
      .toBe('A better story from a reporter')
  }, 180_000)

  it('saves twice in a row, and sees no database id and no version', async () => {
    const page = await signInAs('editor')
    await page.goto(`${server.address}/people`)
    await page.getByText('Kim Jong Un').first().click()
    const title = page.getByLabel(/^Job Title/)
    for (const text of ['Leader', 'North Korean leader']) {
      await title.fill(text)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => publicTitle('kim-jong-un')).toBe(text)
      await expect.poll(() => page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(false)
    }
    expect(await page.getByText('Item ID').count()).toBe(0)
    expect(await page.getByLabel('Version', { exact: true }).count()).toBe(0)
  }, 120_000)

  it('is told by whom, without losing a word, when a colleague saved first', async () => {
    const [mine, theirs] = [await signInAs('editor'), await signInAs('admin')]
    for (const page of [mine, theirs]) {
      await page.goto(`${server.address}/people`)
      await page.getByText('Donald Trump').first().click()
      await page.getByLabel(/^Job Title/).waitFor()
    }
    await theirs.getByLabel(/^Job Title/).fill('A colleague was faster')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => publicTitle('donald-trump')).toBe('A colleague was faster')

    await mine.getByLabel(/^Job Title/).fill('What I was typing')
    await mine.getByRole('button', { name: 'Save' }).click()
    await mine.getByText('The admin changed this person since you opened it').first().waitFor()
    expect(await mine.getByLabel(/^Job Title/).inputValue()).toBe('What I was typing')
    expect(await publicTitle('donald-trump')).toBe('A colleague was faster')
  }, 120_000)

  it('never makes the browser ask a third party for anything', () => {
    // Keystone writes a link to a font service into every page; the policy stops it unsent.
    expect(foreignRequests).toEqual([])
    expect(pageErrors).toEqual([])
  })
})

async function ask(query: string) {
  const response = await fetch(`${server.address}/api/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'content-type': 'application/json' },
  })
  return ((await response.json()) as { data: Record<string, Record<string, string> | null> }).data
}

async function publicHeadline(of = slug) {
  return (await ask(`{ article(where: { slug: "${of}" }) { headline } }`)).article?.headline
}

async function publicTitle(of: string) {
  return (await ask(`{ person(where: { slug: "${of}" }) { jobTitle } }`)).person?.jobTitle
}

async function picture(shown: Page, name: string) {
  const file = path.resolve('tests/browser/pictures', `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  await shown.screenshot({ path: file })
}
