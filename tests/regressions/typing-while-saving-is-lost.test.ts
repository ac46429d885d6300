import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BrowserDesk, openBrowserDesk } from '../browser/browserDesk'

/*
 * Keystone shows a form anew once it is saved; what had been typed since the press of Save was gone
 * without a word. The form takes nothing in until the server has answered, and says so.
 */

let desk: BrowserDesk
let page: Page

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

const title = () => page.getByLabel(/^Job Title/)
const note = () => page.getByText('Saving …')

/** Stops the next save on its way to the server; `sent` is there once it has been sent. */
async function stopNextSave(): Promise<{ sent: Promise<Route> }> {
  const saves: Route[] = []
  let caught: (route: Route) => void
  const sent = new Promise<Route>(resolve => (caught = resolve))
  await page.route('**/api/graphql', async route => {
    const isSave = route.request().postData()?.includes('updatePerson')
    if (!isSave || saves.push(route) > 1) return route.fallback()
    caught(route)
  })
  return { sent }
}

/** Types into the title, saves with the enter key, and types on at once. */
async function saveAndTypeOn(text: string) {
  const { sent } = await stopNextSave()
  await title().fill(text)
  await title().press('Enter')
  const save = await sent
  await page.keyboard.type(' and more')
  return save
}

describe('what is typed while the form is being saved', () => {
  it('is not taken in, and the page says why', async () => {
    page = await desk.signInAs('editor')
    await page.goto(`${desk.address}/people`)
    await page.getByText('Kim Jong Un').first().click()
    await title().waitFor()
    const save = await saveAndTypeOn('Leader')
    await note().waitFor()
    expect(await title().inputValue()).toBe('Leader')
    await save.continue()
    await page.getByText('Saved changes to').first().waitFor()
    await note().waitFor({ state: 'detached' })
    expect(await title().inputValue()).toBe('Leader')
  }, 60_000)

  it('goes on where it was when the save comes to nothing', async () => {
    const save = await saveAndTypeOn('North Korean leader')
    await save.abort()
    await page.getByText('Unable to save item').first().waitFor()
    await note().waitFor({ state: 'detached' })
    await page.keyboard.type(', again')
    expect(await title().inputValue()).toBe('North Korean leader, again')
  }, 60_000)

  it('can be typed again and saved', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(
        async () =>
          (await desk.ask('{ person(where: { slug: "kim-jong-un" }) { jobTitle } }')).person,
      )
      .toEqual({ jobTitle: 'North Korean leader, again' })
    await note().waitFor({ state: 'detached' })
    await title().fill('Editable')
    expect(await title().inputValue()).toBe('Editable')
  }, 60_000)
})
