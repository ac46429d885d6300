import { createHmac } from 'node:crypto'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openReceiver, type Receiver } from '../webhooks/receiver'
import { type BrowserDesk, openBrowserDesk, picture, press } from './browserDesk'

let desk: BrowserDesk
let receiver: Receiver

beforeAll(async () => {
  desk = await openBrowserDesk()
  receiver = await openReceiver()
}, 300_000)
afterAll(() => Promise.all([desk.close(), receiver.down()]))

describe('an admin', () => {
  let page: Page
  let secret = ''

  it('connects another system', async () => {
    page = await desk.signInAs('admin')
    await page.getByRole('link', { name: 'Webhooks' }).click()
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
    await page.goto(`${desk.address}/webhooks/create`)
    await page.getByLabel(/^Address/).fill('https://me:secret@example.com/')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByText('leave out the user name and password').first().waitFor()
    await picture(page, 'webhook-refused')
    await page.getByLabel(/^Address/).fill(receiver.url)
    await page.getByLabel(/^Description/).fill('The frontend')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('button', { name: 'Make a new secret' }).click()
    const shown = page.getByLabel('Give this to the receiver')
    await shown.waitFor()
    secret = await shown.inputValue()
    expect(secret).toMatch(/^whsec_/)
    await picture(page, 'webhook')
  }, 120_000)

  it('sends it a test, and sees that it was taken', async () => {
    await press(page, 'Send a test')
    await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1)
    const [{ headers = {}, body = '' } = {}] = receiver.received
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    expect(headers['webhook-signature']).toContain(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
    await page.getByRole('link', { name: 'Deliveries' }).click()
    await page.getByRole('row').getByText('Delivered').first().waitFor()
    await picture(page, 'deliveries')
  }, 60_000)

  it('looks at a delivery, and replays it', async () => {
    await page.getByRole('row').getByText('Test').first().click()
    await page.getByText('webhook.test').first().waitFor()
    await press(page, 'Replay')
    await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(2)
    await picture(page, 'delivery')
  }, 60_000)
})

it('an editor sees nothing of it', async () => {
  const page = await desk.signInAs('editor')
  await page.getByRole('link', { name: 'Articles' }).first().waitFor()
  expect(await page.getByText('Other systems').count()).toBe(0)
  for (const name of ['Webhooks', 'Deliveries'])
    expect(await page.getByRole('link', { name }).count()).toBe(0)
  await page.goto(`${desk.address}/webhooks`)
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(receiver.url).count()).toBe(0)
}, 120_000)

it('and nothing went wrong in the pages, or left them', () => {
  expect(desk.pageErrors).toEqual([])
  expect(desk.foreignRequests).toEqual([])
})
