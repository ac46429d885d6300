import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BrowserDesk, openBrowserDesk, picture, save, signIn } from './browserDesk'

let desk: BrowserDesk

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

const titleOn = (page: Page) => page.getByLabel(/^Job Title/)
const descriptionOn = (page: Page) => page.getByLabel(/^Description/)

async function openPerson(page: Page, name: string) {
  await page.goto(`${desk.address}/people`)
  await page.getByText(name).first().click()
  await titleOn(page).waitFor()
}

async function publicly(slug: string) {
  const query = `{ person(where: { slug: "${slug}" }) { jobTitle description } }`
  return (await desk.ask(query)).person
}

describe('two colleagues on one page', () => {
  let mine: Page
  let theirs: Page

  it('see each other', async () => {
    ;[mine, theirs] = [await desk.signInAs('editor'), await desk.signInAs('admin')]
    await openPerson(mine, 'Donald Trump')
    await openPerson(theirs, 'Donald Trump')
    await theirs.getByText('The editor has this open too.').waitFor()
    await mine.getByText('The admin has this open too.').waitFor()
    expect(await mine.getByText('The editor has this open too.').count()).toBe(0)
  }, 120_000)

  it('are shown both versions when one of them saved first, and no word is lost', async () => {
    await titleOn(mine).fill('What I was typing')
    await titleOn(theirs).fill('A colleague was faster')
    await descriptionOn(theirs).fill('Added by a colleague.')
    await save(theirs)

    await mine.getByRole('button', { name: 'Save', exact: true }).click()
    await mine.getByText('The admin changed this person since you opened it').first().waitFor()
    await mine.getByText('The admin saved this at').waitFor()
    expect(await titleOn(mine).inputValue()).toBe('What I was typing')
    expect(await publicly('donald-trump')).toMatchObject({ jobTitle: 'A colleague was faster' })

    await mine.getByRole('button', { name: 'Compare the two' }).click()
    const versions = mine.getByRole('dialog')
    await versions.getByText('Only theirs has changed, and stays').waitFor()
    await picture(mine, 'two-versions')
    const shown = await versions.innerText()
    expect(shown).toMatch(/Theirs\s+A colleague was faster\s+Yours\s+What I was typing/)
    expect(shown).toContain('Added by a colleague.')
  }, 60_000)

  it('keep what each of them wrote when one goes on with theirs', async () => {
    await mine.getByRole('button', { name: 'Keep mine, then save' }).click()
    await save(mine)
    expect(await publicly('donald-trump')).toEqual({
      jobTitle: 'What I was typing',
      description: 'Added by a colleague.',
    })
    expect(await descriptionOn(mine).inputValue()).toBe('Added by a colleague.')
  }, 60_000)

  it('can take the other version instead', async () => {
    await titleOn(theirs).fill('Something else')
    await theirs.getByRole('button', { name: 'Save', exact: true }).click()
    await theirs.getByRole('button', { name: 'Compare the two' }).click()
    await theirs.getByRole('button', { name: 'Take theirs, drop mine' }).click()
    await expect.poll(() => titleOn(theirs).inputValue()).toBe('What I was typing')
    expect(await theirs.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(false)
  }, 60_000)
})

describe('leaving a page with unsaved work', () => {
  it('asks first, and stays when told to', async () => {
    const page = await desk.signInAs('editor')
    await openPerson(page, 'Kim Jong Un')
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(dialog.message())
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
    })
    await titleOn(page).fill('Half a thought')
    await page.getByRole('link', { name: 'Desk' }).click()
    await expect.poll(() => asked.length).toBe(1)
    expect(asked[0]).toContain('not saved')
    expect(await titleOn(page).inputValue()).toBe('Half a thought')

    await page.getByRole('link', { name: 'Desk' }).click()
    await page.getByRole('heading', { name: 'In review' }).waitFor()
    expect(asked).toHaveLength(2)
  }, 60_000)

  it('does not ask when everything is saved', async () => {
    const page = await desk.signInAs('editor')
    await openPerson(page, 'Kim Jong Un')
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(dialog.message())
      void dialog.accept()
    })
    await titleOn(page).fill('Chairman')
    await save(page)
    await page.getByRole('link', { name: 'Desk' }).click()
    await page.getByRole('heading', { name: 'In review' }).waitFor()
    expect(asked).toEqual([])
  }, 60_000)
})

describe('a new colleague', () => {
  it('is invited by an admin, chooses a password and signs in', async () => {
    const admin = await desk.signInAs('admin')
    await admin.goto(`${desk.address}/users/create`)
    await admin.getByLabel(/^Name/).fill('A new colleague')
    await admin.getByLabel(/^Email/).fill('new@newsroom.test')
    await admin.getByRole('button', { name: /^Create/ }).click()
    await admin.getByRole('button', { name: 'Make a link' }).click()
    const link = await admin.getByLabel('Hand this link to them').inputValue()
    await picture(admin, 'invitation')

    const page = await desk.openWindow('new colleague')
    await page.goto(link)
    await page.getByLabel('Password', { exact: true }).fill('a password of my own')
    await picture(page, 'welcome')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText('You can sign in now, as new@newsroom.test.').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signIn(page, 'new@newsroom.test', 'a password of my own')

    await page.goto(link)
    await page.getByLabel('Password', { exact: true }).fill('another password')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText('This link has been used').waitFor()
    expect(await page.getByText('You can sign in now').count()).toBe(0)
  }, 90_000)
})
