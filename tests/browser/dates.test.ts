import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BrowserDesk, open, openBrowserDesk, picture, save } from './browserDesk'

const headline = 'The Us hopes to restart diplomatic talks with North Korea'

/** Each mark by its name, in order of time: the event, its date in words, and how it is drawn. */
const marks = [
  'Kim says he will wait for Washington to change approach: in April 2019; reported (a bar)',
  'US–North Korea negotiations in Stockholm: in early October 2019; occurred (a bar)',
  'North Korea fires two short-range missiles off its east coast: in November 2019; occurred (a bar)',
  'Kim says he will continue the nuclear deterrent and introduce a new strategic weapon: in December 2019; reported (a bar)',
  'Introduction of a “new strategic weapon”: from December 2019 on; announced (hollow, a bar with an open end)',
  'North Korea promises a “Christmas gift”: some time before 26 December 2019; reported (a bar with an open start)',
  'The promised “Christmas gift” (did not come): on 25 December 2019 (approximate); did not occur (hollow, a single day)',
  'Kim says the US had not responded to demands for concessions: some time before 1 January 2020; reported (a bar with an open start)',
  'Year-end deadline: on 31 December 2019; occurred (a single day)',
  'Trump wishes Kim a happy birthday: between 6 and 12 January 2020; reported (a bar)',
  'Foreign-ministry adviser says personal feelings are not enough: between 6 and 19 January 2020; reported (a bar)',
  'O’Brien interview with Axios: some time before 20 January 2020; occurred (a bar with an open start)',
  'First intercontinental ballistic missile launch: some time before February 2020; occurred (a bar with an open start)',
  'Most powerful nuclear test under Kim: some time before February 2020; occurred (a bar with an open start)',
  'Threat to fire missiles into the sea near Guam: some time before February 2020; threatened (hollow, a bar with an open start)',
  'US outreach to North Korea “through various channels”: until January 2020; reported (a bar with an open start)',
]

let desk: BrowserDesk
let page: Page

beforeAll(async () => {
  desk = await openBrowserDesk()
}, 300_000)
afterAll(() => desk.close())

describe('the timeline of the bundled story', () => {
  it('shows its 16 events in order of time, each as its date has it', async () => {
    page = await desk.signInAs('editor')
    await page.setViewportSize({ width: 1440, height: 2200 })
    await open(page, headline)
    const written = page.getByLabel(/^Written/)
    expect(await written.inputValue()).toBe('between 13 and 19 January 2020')
    expect(await written.isEditable()).toBe(false)
    const timeline = page.getByRole('table', { name: 'Timeline' })
    const shown = await timeline.getByRole('img').evaluateAll(drawn =>
      drawn.map(mark => ({
        name: mark.getAttribute('aria-label') ?? '',
        title: mark.querySelector('title')?.textContent,
        shape: mark.querySelector('circle, rect')?.tagName,
        stroke: mark.querySelector('circle, rect')?.getAttribute('stroke'),
      })),
    )
    expect(shown.map(({ name }) => name)).toEqual(marks)
    for (const { name, title, shape, stroke } of shown) {
      expect(title).toBe(name)
      expect(shape, name).toBe(name.includes('a single day') ? 'circle' : 'rect')
      expect(stroke !== 'none', name).toBe(name.includes('hollow'))
    }
    expect(await timeline.getByRole('rowheader').allInnerTexts()).toHaveLength(16)

    await timeline.scrollIntoViewIfNeeded()
    await picture(page, 'timeline')
    await page.emulateMedia({ colorScheme: 'dark' })
    await picture(page, 'timeline-dark')
  }, 120_000)

  it('clips no name, however narrow the page', async () => {
    await page.setViewportSize({ width: 800, height: 1200 })
    const cut = await page
      .getByRole('table', { name: 'Timeline' })
      .getByRole('rowheader')
      .evaluateAll(cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).length)
    expect(cut).toBe(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

const storyDate = () => page.getByLabel(/^Story date/)

/** Opens the event that these tests change. */
async function openEvent() {
  const { event } = await desk.ask('{ event(where: { slug: "guam-threat" }) { id } }')
  await page.goto(`${desk.address}/events/${String(event?.id)}`)
  await page.getByText('In words:').waitFor()
}

async function publicEvent() {
  const { event } = await desk.ask(
    `{ event(where: { slug: "guam-threat" }) { date dateInWords earliestDate latestDate } }`,
  )
  return event
}

describe('a date typed into an event', () => {
  it('is refused at the field when it is bad, and nothing is saved', async () => {
    const before = await publicEvent()
    await openEvent()
    await page.getByText('In words: some time before February 2020.').waitFor()
    await storyDate().fill('2019-13')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('2019-13 names no month or season').waitFor()
    await picture(page, 'event-refused')
    expect(await publicEvent()).toEqual(before)
    await storyDate().fill(String(before?.date)) // or the page would not be left without a question
  }, 60_000)

  it('in words is proposed as EDTF, saved, and read back in words', async () => {
    await openEvent()
    await storyDate().fill('early October 2019')
    await page.getByRole('button', { name: 'Use [2019-10-01..2019-10-10]' }).click()
    expect(await storyDate().inputValue()).toBe('[2019-10-01..2019-10-10]')
    await page.getByText('In words: in early October 2019.').waitFor()
    await picture(page, 'event')
    await save(page)
    expect(await publicEvent()).toEqual({
      date: '[2019-10-01..2019-10-10]',
      dateInWords: 'in early October 2019',
      earliestDate: '2019-10-01',
      latestDate: '2019-10-10',
    })
    await page.reload()
    await page.getByText('In words: in early October 2019.').waitFor()
    expect(await storyDate().inputValue()).toBe('[2019-10-01..2019-10-10]')
  }, 60_000)
})

describe('a new event', () => {
  it('takes no words that hang on when they were written', async () => {
    await page.goto(`${desk.address}/events/create`)
    await storyDate().fill('last week')
    await storyDate().blur()
    const problem = page.getByText('These words do not name one date: say which year')
    await problem.waitFor()
    await storyDate().fill('about 25 December 2019')
    await page.getByRole('button', { name: 'Use 2019-12-25~' }).click()
    await page.getByText('In words: on 25 December 2019 (approximate).').waitFor()
    expect(await problem.count()).toBe(0)
    await picture(page, 'event-new')
  }, 60_000)
})

describe('the list of events', () => {
  const rows = () => page.getByRole('row')

  it('shows story dates and verified dates in words, in columns of their own', async () => {
    await page.goto(`${desk.address}/events`)
    const row = rows().filter({ hasText: 'near Guam' })
    await row.waitFor()
    const columns = await page.getByRole('columnheader').allInnerTexts()
    expect(columns).toEqual(expect.arrayContaining(['Story date', 'Verified date']))
    expect((await row.innerText()).split('\n')).toEqual(
      expect.arrayContaining(['early October 2019', '1 October 2019', '10 October 2019']),
    )
    await picture(page, 'events')
  }, 60_000)

  it('is filtered and sorted by the days that the story date allows', async () => {
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('menuitem', { name: 'Earliest day' }).click()
    await page.getByRole('textbox', { name: 'On or after' }).fill('2020-01-01')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect.poll(() => rows().count()).toBe(3)
    await picture(page, 'events-filtered')
    const first = () => rows().nth(1).innerText()
    await expect.poll(first).toContain('12 January 2020')
    await page.getByRole('columnheader', { name: 'Latest day' }).click()
    await expect.poll(first).toContain('19 January 2020')
  }, 60_000)
})

describe('a timeline with an event far from all others', () => {
  it('says plainly which stretch of it is not to scale', async () => {
    page = await desk.signInAs('editor') // afresh: a list remembers how it was filtered
    await openEvent()
    await storyDate().fill('5 March 1950')
    await page.getByRole('button', { name: 'Use 1950-03-05' }).click()
    await save(page)
    await page.setViewportSize({ width: 1440, height: 2200 })
    await open(page, headline)
    const note = page.getByText('The hatched stretch is not to scale:')
    expect(await note.innerText()).toContain('5 March 1950 to 1 April 2019.')
    const hatched = page.getByRole('table', { name: 'Timeline' }).locator('rect[fill*="broken"]')
    expect(await hatched.count()).toBe(16)
    await note.scrollIntoViewIfNeeded()
    await picture(page, 'timeline-broken')
  }, 60_000)

  it('is drawn, as all these pages, without an error or a foreign request', () => {
    expect(desk.pageErrors).toEqual([])
    expect(desk.foreignRequests).toEqual([])
  })
})
