import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import {
  type BrowserDesk,
  headlineOn,
  open,
  openBrowserDesk,
  picture,
  press,
  save,
} from '../browser/browserDesk'

const received = 'The Us hopes to restart diplomatic talks with North Korea'

let desk: BrowserDesk

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

/** How much the words stand out from what is behind them, from 1 to 21 (WCAG 2.2, contrast ratio). */
const contrastOf = (words: Locator) =>
  words.evaluate(element => {
    const { color, backgroundColor } = getComputedStyle(element)
    const luminance = (rgb: string) => {
      const [red = 0, green = 0, blue = 0] = (rgb.match(/[\d.]+/g) ?? [])
        .map(part => Number(part) / 255)
        .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const [one, other] = [luminance(color), luminance(backgroundColor)]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  })

it('words that were changed can be read on a light page and on a dark one', async () => {
  const page = await desk.signInAs('editor')
  await open(page, received)
  await press(page, 'Revise')
  await page.getByRole('button', { name: 'Revise', exact: true }).waitFor({ state: 'detached' })
  for (const last of ['before', 'after']) {
    await headlineOn(page).fill(`${received}, ${last}`)
    await save(page)
  }
  await page.getByRole('button', { name: 'What changed' }).first().click()
  const added = page.locator('ins', { hasText: /^after$/ })
  const removed = page.locator('del', { hasText: /^before$/ })
  await added.scrollIntoViewIfNeeded()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `changed-${colorScheme}`)
    for (const words of [added, removed])
      expect(await contrastOf(words), colorScheme).toBeGreaterThan(4.5)
  }
}, 120_000)
