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

const november =
  'In November, North Korea fired two short-range missiles into the sea off its east coast.'
const received = 'The Us hopes to restart diplomatic talks with North Korea'

let desk: BrowserDesk
let page: Page

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

const panelOn = (page: Page) => page.getByRole('region', { name: 'Copy desk' })
const summaryOn = (page: Page) => page.getByLabel(/^Summary/)
const bodyOn = (page: Page) => page.getByLabel('Body', { exact: true })
const selected = () => page.evaluate(() => String(window.getSelection()))

/** Whether the words that are selected can be seen in the editor and on the page. */
const isSelectionInSight = () =>
  page.evaluate(() => {
    const words = window.getSelection()?.getRangeAt(0).getBoundingClientRect()
    const editor = document.querySelector('[data-slate-editor]')?.getBoundingClientRect()
    if (!words || !editor) return false
    const bottom = Math.min(editor.bottom, window.innerHeight)
    return words.top >= Math.max(editor.top, 0) && words.bottom <= bottom
  })

/** The issues whose message begins like this, as buttons that lead to their places. */
const issues = (message: string) =>
  panelOn(page).getByRole('button', { name: new RegExp(`^${message}`) })

const button = (name: RegExp) => panelOn(page).getByRole('button', { name }).first()

/** Puts the cursor at the end of a paragraph of one line. */
async function putCursorAfter(paragraph: string) {
  await bodyOn(page).getByText(paragraph).click()
  await page.keyboard.press('End')
  await page.waitForTimeout(300) // the editor looks where the cursor is ten times a second
}

describe('the copy desk on a published article', () => {
  it('shows where its issues are, and offers to change nothing', async () => {
    page = await desk.signInAs('editor')
    await open(page, received)
    await issues('“Kim Jong-un” is written “Kim Jong Un”').click()
    await expect.poll(selected).toBe('Kim Jong-un')
    expect(
      await panelOn(page)
        .getByRole('button', { name: /^(Apply|Dismiss)/ })
        .count(),
    ).toBe(0)
  }, 120_000)
})

describe('the copy desk beside a story that is being revised', () => {
  it('groups what it finds: errors, warnings, and hints that are folded', async () => {
    await press(page, 'Revise')
    await expect.poll(() => headlineOn(page).isEditable()).toBe(true)
    await panelOn(page).getByText('Errors (1)').waitFor()
    await panelOn(page).getByText('Unresolved source: name the report').waitFor()
    await panelOn(page)
      .getByText(/^Warnings \(\d+\)$/)
      .waitFor()
    expect(await issues('This paragraph names no source').first().isVisible()).toBe(false)
    await panelOn(page)
      .getByText(/^Hints \(\d+\)$/)
      .click()
    await issues('This paragraph names no source').first().waitFor()
    await panelOn(page).scrollIntoViewIfNeeded()
    await picture(page, 'copy-desk')
  }, 60_000)

  it('selects the words of an issue, in the body and in the headline', async () => {
    await issues('“north Korean” is written').click()
    await expect.poll(selected).toBe('north Korean')
    expect(await bodyOn(page).evaluate(element => element === document.activeElement)).toBe(true)
    await picture(page, 'copy-desk-selected')

    await issues('“Korean central news agency” is written').click()
    await expect.poll(selected).toBe('Korean central news agency')
    expect(await isSelectionInSight()).toBe(true)

    await issues('“Us” is written “US”').click()
    await expect.poll(selected).toBe('Us')
    expect(await headlineOn(page).evaluate(element => element === document.activeElement)).toBe(
      true,
    )
  }, 60_000)

  it('applies a suggestion, and undo takes it back', async () => {
    await button(/^Apply “North Korean”/).click()
    await issues('“north Korean” is written').waitFor({ state: 'detached' })
    expect(await bodyOn(page).innerText()).toContain('implement North Korean leader')

    await bodyOn(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await issues('“north Korean” is written').waitFor()
    expect(await bodyOn(page).innerText()).toContain('implement north Korean leader')
  }, 60_000)

  it('follows what is typed, and leaves the cursor where it is', async () => {
    await putCursorAfter(november)
    await page.keyboard.type(' The U.S. ')
    await expect.poll(() => issues('“U.S.” is written “US”').count()).toBe(2)
    await page.keyboard.type('waits ')
    await button(/^Apply “US”: “U.S.” is written/).click()
    await button(/^Apply “US”: “U.S.” is written/).click()
    await expect.poll(() => issues('“U.S.” is written “US”').count()).toBe(0)
    await bodyOn(page).focus()
    await page.keyboard.type('and sees.')
    expect(await bodyOn(page).innerText()).toContain(`${november} The US waits and sees.`)
  }, 60_000)

  it('lets an issue stand for a reason, and keeps what is not saved', async () => {
    await headlineOn(page).fill('The Us hopes to restart talks')
    await button(/^Dismiss: Unresolved source/).click()
    const dialog = page.getByRole('dialog', { name: 'Let it stand' })
    expect(await dialog.getByRole('button', { name: 'Dismiss' }).isEnabled()).toBe(false)
    await dialog.getByLabel('Why it may stand').fill('The desk heard the tape.')
    await picture(page, 'copy-desk-dismiss')
    await dialog.getByRole('button', { name: 'Dismiss' }).click()
    await dialog.waitFor({ state: 'detached' })

    await panelOn(page).getByText('Errors (1)').waitFor({ state: 'detached' })
    await panelOn(page).getByText('Dismissed (1)').click()
    await panelOn(page).getByText('The editor: The desk heard the tape.').waitFor()
    expect(await headlineOn(page).inputValue()).toBe('The Us hopes to restart talks')
    expect(await bodyOn(page).innerText()).toContain(`${november} The US waits and sees.`)
  }, 60_000)

  it('is saved with every word that was typed, and what was dismissed stays dismissed', async () => {
    await save(page)
    await page.reload()
    await expect.poll(() => headlineOn(page).inputValue()).toBe('The Us hopes to restart talks')
    expect(await bodyOn(page).innerText()).toContain(`${november} The US waits and sees.`)
    await panelOn(page).getByText('Dismissed (1)').click()
    await panelOn(page).getByText('The editor: The desk heard the tape.').waitFor()
    expect(await panelOn(page).getByText('Errors (1)').count()).toBe(0)
  }, 60_000)

  it('applies all that is safe at once, in headline, summary and body, but not what was dismissed', async () => {
    await button(/^Dismiss: “Korean central news agency”/).click()
    await page.getByLabel('Why it may stand').fill('So it calls itself here.')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' }) // until then, it keeps the keyboard
    await panelOn(page).getByText('Dismissed (2)').waitFor()

    await summaryOn(page).fill('The U.S. waits.')
    await button(/^Apply “US”: “U.S.” is written/).waitFor()
    await button(/^Apply all safe ones/).click()
    await expect.poll(() => summaryOn(page).inputValue()).toBe('The US waits.')
    expect(await headlineOn(page).inputValue()).toBe('The US hopes to restart talks')
    await expect.poll(() => bodyOn(page).innerText()).toContain('Robert O’Brien, the White House')
    expect(await bodyOn(page).innerText()).toContain('according to the Korean central news agency.')
    await save(page)
    await page.reload()
    await expect.poll(() => headlineOn(page).inputValue()).toBe('The US hopes to restart talks')
    expect(await summaryOn(page).inputValue()).toBe('The US waits.')
    expect(await bodyOn(page).innerText()).toContain('Robert O’Brien, the White House')
  }, 60_000)

  it('is put back as it was saved by Reset', async () => {
    await putCursorAfter('Under Mr. Kim, the reclusive nation')
    await page.keyboard.type(' A slip of the Us hand.')
    await issues('“Us” is written “US”').waitFor()
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByRole('button', { name: 'Yes, reset' }).click()
    await issues('“Us” is written “US”').waitFor({ state: 'detached' })
    expect(await bodyOn(page).innerText()).not.toContain('A slip of')
  }, 60_000)

  it('has room for itself on a narrow screen, in the dark', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await panelOn(page)
      .getByText(/^Warnings/)
      .waitFor()
    await panelOn(page).scrollIntoViewIfNeeded()
    await picture(page, 'copy-desk-dark')
    const clipped = await panelOn(page).evaluate(panel =>
      [...panel.querySelectorAll('li *')]
        .filter(
          element => element.getBoundingClientRect().right > panel.getBoundingClientRect().right,
        )
        .map(element => element.textContent),
    )
    expect(clipped).toEqual([])
  }, 60_000)

  it('lets a reporter mend a draft but not dismiss', async () => {
    const address = page.url()
    page = await desk.signInAs('reporter')
    await page.goto(address)
    await button(/^Apply “Mr. Kim”/).waitFor()
    expect(
      await panelOn(page)
        .getByRole('button', { name: /^Dismiss/ })
        .count(),
    ).toBe(0)
    expect(desk.pageErrors).toEqual([])
  }, 60_000)
})
