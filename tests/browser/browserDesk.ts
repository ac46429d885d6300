import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Locator, Page } from 'playwright-core'
import { expect, inject, onTestFailed } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { launchBrowser } from '../support/browser'
import { openNewsroomOn, password, type Role } from '../support/newsroom'
import { startProductionServer } from '../support/productionServer'
import { temporaryFolder } from '../support/temporaryFolder'

export type BrowserDesk = Awaited<ReturnType<typeof openBrowserDesk>>

/**
 * The built server on the bundled story, and a browser in which colleagues sign in.
 *
 * @param variables environment variables of the server
 */
export async function openBrowserDesk(variables: object = {}) {
  const file = path.join(temporaryFolder(), 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  const newsroom = await openNewsroomOn(file)
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  await newsroom.close()

  const server = await startProductionServer(file, { adminUi: true, variables })
  const browser = await launchBrowser()
  const foreignRequests: string[] = []
  const pageErrors: string[] = []

  /** A window of its own, as a colleague has it. */
  async function openWindow(name: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000) // what is missing is told by name, before the test's own limit
    page.on('requestfinished', request => {
      if (!request.url().startsWith(server.address)) foreignRequests.push(request.url())
    })
    page.on('pageerror', error => pageErrors.push(error.message))
    onTestFailed(() => picture(page, `failures/${name}`))
    return page
  }

  return {
    address: server.address,
    openWindow,
    /** What the browser asked of others, and what went wrong in its pages. */
    foreignRequests,
    pageErrors,

    async signInAs(role: Exclude<Role, 'anonymous'>): Promise<Page> {
      const page = await openWindow(role)
      await page.goto(server.address)
      await signIn(page, `${role}@newsroom.test`, password)
      return page
    },

    /** Asks as a reader does. */
    async ask(query: string) {
      const url = `${server.address}/api/graphql?query=${encodeURIComponent(query)}`
      const response = await fetch(url, { headers: { 'content-type': 'application/json' } })
      return ((await response.json()) as { data: Record<string, Record<string, unknown> | null> })
        .data
    },

    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

export async function signIn(page: Page, email: string, secret: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(secret)
  await picture(page, 'sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'In review' }).waitFor()
}

export const headlineOn = (page: Page) => page.getByLabel(/^Headline/)

/** Opens an article from the list. */
export async function open(page: Page, headline: string) {
  await page.getByRole('link', { name: 'Articles' }).first().click()
  const row = page.getByRole('row').getByText(headline).first() // not on the page just left
  await row.waitFor()
  // The list shows what it remembers and asks again; a press on a row that is just then replaced
  // is lost, and a person presses again.
  const isOpen = async () => {
    if (await row.isVisible()) await row.click({ timeout: 1_000 }).catch(() => undefined)
    return headlineOn(page)
      .inputValue({ timeout: 1_000 })
      .catch(() => undefined)
  }
  await expect.poll(isOpen, { timeout: 20_000 }).toBe(headline)
}

/** Saves, and waits until the server has said so. */
export async function save(page: Page) {
  const button = page.getByRole('button', { name: 'Save', exact: true })
  await button.click()
  await page.getByText('Saved changes to').first().waitFor()
  await expect.poll(() => button.isEnabled()).toBe(false)
}

/** Presses a verb's button and confirms what it asks. */
export async function press(page: Page, verb: string, fill?: (dialog: Locator) => Promise<void>) {
  onTestFailed(() => picture(page, `failures/${verb}`))
  await page.waitForLoadState('networkidle') // until then, buttons come and go
  const button = page.getByRole('button', { name: verb, exact: true })
  const more = page.getByRole('button', { name: '…', exact: true }) // holds those without room
  await button.or(more).first().waitFor()
  if (await button.isVisible()) {
    await button.click()
  } else {
    await more.click()
    await page.getByRole('menuitem', { name: verb, exact: true }).click()
  }
  const dialog = page.locator('section[role=alertdialog], section[role=dialog]') // not a toast
  await dialog.waitFor()
  await fill?.(dialog)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

export async function picture(shown: Page, name: string) {
  const file = path.resolve('tests/browser/pictures', `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  await shown.screenshot({ path: file })
}
