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

let desk: BrowserDesk

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

describe('an editor in the browser', () => {
  let page: Page

  it('mends the headline in a working copy, and sees the difference', async () => {
    expect(await publicHeadline()).toBe(received)
    page = await desk.signInAs('editor')
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
    const gone = page.locator('del', { hasText: /^Us$/ })
    await gone.waitFor()
    expect(await gone.locator('xpath=following-sibling::ins[1]').innerText()).toBe('US')
    await gone.scrollIntoViewIfNeeded()
    await picture(page, 'history')
  }, 120_000)

  it('cannot publish what the copy desk has an error in, but for a reason', async () => {
    await press(page, 'Publish')
    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByText('The copy desk has an error').first().waitFor()
    await picture(page, 'copy-desk-refuses')
    const details = page.getByRole('dialog', { name: 'Error details' })
    await details.getByRole('button').click()
    await details.waitFor({ state: 'detached' })
    expect(await publicHeadline()).toBe(received)

    await press(page, 'Publish', dialog =>
      dialog.getByRole('textbox').fill('The analysts want no name.'),
    )
    await expect.poll(publicHeadline).toBe(mended)
  }, 60_000)

  it('saves twice in a row, and sees no database id and no version', async () => {
    const page = await desk.signInAs('editor')
    await page.goto(`${desk.address}/people`)
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

  it('never makes the browser ask a third party for anything', () => {
    // Keystone writes a link to a font service into every page; the policy stops it unsent.
    expect(desk.foreignRequests).toEqual([])
    expect(desk.pageErrors).toEqual([])
  })
})

async function publicHeadline() {
  return (await desk.ask(`{ article(where: { slug: "${slug}" }) { headline } }`)).article?.headline
}

async function publicTitle(of: string) {
  return (await desk.ask(`{ person(where: { slug: "${of}" }) { jobTitle } }`)).person?.jobTitle
}
