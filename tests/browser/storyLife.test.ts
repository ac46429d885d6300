import { setTimeout as wait } from 'node:timers/promises'

import type { Locator, Page } from 'playwright-core'
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

const slug = 'flood-closes-the-old-bridge'

/** What readers may ever see of the story, in this order: each whole, with nothing between. */
const stages = [
  { stage: 'not yet there', seen: null },
  {
    stage: 'published',
    seen: {
      headline: 'Flood closes the old bridge',
      summary: 'The council says so.',
      status: 'published',
      corrections: [],
    },
  },
  {
    stage: 'revised',
    seen: {
      headline: 'Flood closes both bridges',
      summary: 'The council and the police say so.',
      status: 'published',
      corrections: [],
    },
  },
  {
    stage: 'corrected',
    seen: {
      headline: 'Flood closes both bridges',
      summary: 'The council and the police say so.',
      status: 'published',
      corrections: [{ text: 'An earlier version named one bridge only.' }],
    },
  },
  {
    stage: 'restored',
    seen: {
      headline: 'Flood closes the old bridge',
      summary: '',
      status: 'published',
      corrections: [{ text: 'An earlier version named one bridge only.' }],
    },
  },
  { stage: 'withdrawn', seen: { headline: '', summary: '', status: 'withdrawn', corrections: [] } },
]

let desk: BrowserDesk
const over = new AbortController()
/** Everything readers were answered, each change once. */
const seen: unknown[] = []
let polling: Promise<void>

beforeAll(async () => {
  desk = await openBrowserDesk()
  polling = poll()
}, 300_000)
afterAll(async () => {
  over.abort()
  await polling
  await desk.close()
})

async function poll() {
  while (!over.signal.aborted) {
    const answer = await readersSee()
    if (JSON.stringify(answer) !== JSON.stringify(seen.at(-1))) seen.push(answer)
    await wait(20)
  }
}

async function readersSee() {
  const { article } = await desk.ask(
    `{ article(where: { slug: "${slug}" }) { headline summary status corrections { text } } }`,
  )
  return article
}

async function expectReadersToSee(stage: string) {
  const { seen } = stages.find(known => known.stage === stage) ?? {}
  await expect.poll(readersSee).toEqual(seen)
}

const summaryOn = (page: Page) => page.getByLabel(/^Summary/)
const fillReason = (text: string) => (dialog: Locator) => dialog.getByRole('textbox').fill(text)

describe('the life of a story', () => {
  let reporter: Page
  let editor: Page
  let admin: Page

  it('a reporter drafts it, and submits it because nothing else is offered', async () => {
    reporter = await desk.signInAs('reporter')
    await reporter.goto(`${desk.address}/articles/create`)
    await headlineOn(reporter).fill('Flood closes the old bridge')
    await reporter.getByRole('button', { name: /^Create/ }).click()
    await reporter.getByRole('button', { name: 'Submit for review', exact: true }).waitFor()
    for (const verb of ['Publish', 'Schedule', 'Return', 'Revise', 'Withdraw'])
      expect(await reporter.getByRole('button', { name: verb, exact: true }).count()).toBe(0)
    await press(reporter, 'Submit for review')
    await expect.poll(() => headlineOn(reporter).isEditable()).toBe(false)
  }, 120_000)

  it('an editor finds it on the desk, and returns it with a reason', async () => {
    editor = await desk.signInAs('editor')
    await editor.getByRole('link', { name: 'Flood closes the old bridge' }).click()
    await press(editor, 'Return', fillReason('Who says so?'))
    await expect.poll(() => headlineOn(editor).isEditable()).toBe(true)
  }, 60_000)

  it('the reporter reads why, mends it and submits it again', async () => {
    await reporter.reload()
    await reporter.getByText('Who says so?').waitFor()
    await summaryOn(reporter).fill('The council says so.')
    await save(reporter)
    await press(reporter, 'Submit for review')
    await expect.poll(() => headlineOn(reporter).isEditable()).toBe(false)
  }, 60_000)

  it('the editor publishes it', async () => {
    await editor.goto(desk.address)
    await editor.getByRole('link', { name: 'Flood closes the old bridge' }).click()
    await press(editor, 'Publish')
    await expectReadersToSee('published')
  }, 60_000)

  it('the editor revises it, looks at what publishing will change, and publishes it', async () => {
    await press(editor, 'Revise')
    await expect.poll(() => headlineOn(editor).isEditable()).toBe(true)
    await headlineOn(editor).fill('Flood closes both bridges')
    await summaryOn(editor).fill('The council and the police say so.')
    await save(editor)
    await editor.getByRole('button', { name: 'What publishing will change' }).click()
    await editor.locator('ins', { hasText: 'and the police say' }).waitFor()
    expect(await editor.locator('del').allInnerTexts()).toEqual(['the old bridge', 'says'])
    expect(await editor.locator('ins').allInnerTexts()).toEqual([
      'both bridges',
      'and the police say',
    ])
    await editor.locator('ins').first().scrollIntoViewIfNeeded()
    await picture(editor, 'before-publishing')
    await expectReadersToSee('published')
    await press(editor, 'Publish')
    await expectReadersToSee('revised')
  }, 60_000)

  it('an admin adds a correction', async () => {
    admin = await desk.signInAs('admin')
    await open(admin, 'Flood closes both bridges')
    await press(admin, 'Add a correction', fillReason('An earlier version named one bridge only.'))
    await expectReadersToSee('corrected')
  }, 60_000)

  it('the editor restores revision 1, which readers see once it is published', async () => {
    await open(editor, 'Flood closes both bridges')
    await press(editor, 'Restore a revision', fillReason('1'))
    await expect.poll(() => headlineOn(editor).inputValue()).toBe('Flood closes the old bridge')
    await expectReadersToSee('corrected')
    await press(editor, 'Publish')
    await expectReadersToSee('restored')
  }, 60_000)

  it('the admin withdraws it, and readers are told why', async () => {
    await open(admin, 'Flood closes the old bridge')
    await press(admin, 'Withdraw', fillReason('The bridge was never closed.'))
    await expectReadersToSee('withdrawn')
    const { article } = await desk.ask(
      `{ article(where: { slug: "${slug}" }) { withdrawnReason } }`,
    )
    expect(article?.withdrawnReason).toBe('The bridge was never closed.')
  }, 60_000)

  it('and at no moment did readers see anything else', () => {
    expect(seen).toEqual(stages.map(stage => stage.seen))
  })
})
