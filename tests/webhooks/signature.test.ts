import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { signature } from '../../src/delivery/webhooks/signature'
import { folderForThisTest } from '../support/temporaryFolder'
import { type Newsdesk, openNewsdesk } from './newsdesk'
import { openReceiver, type Receiver } from './receiver'

let desk: Newsdesk
let receiver: Receiver
beforeAll(async () => {
  desk = await openNewsdesk()
  receiver = await openReceiver()
})
afterAll(() => Promise.all([desk.close(), receiver.down()]))

type Check = (headers: object, body: string, secret: string) => boolean

/** The receiver’s side, as docs/webhooks.md shows it. */
async function checkInDocs(): Promise<Check> {
  const [, code = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? []
  const file = path.join(folderForThisTest(), 'isFromStet.mjs')
  writeFileSync(file, code)
  return ((await import(pathToFileURL(file).href)) as { isFromStet: Check }).isFromStet
}

it('signs what Standard Webhooks signs in its own example', () => {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/libraries/javascript/src/index.test.ts
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
  }
  expect(signature(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  )
})

it('the check in the docs accepts a delivery by the new secret and, for a day, by the one before', async () => {
  const isFromStet = await checkInDocs()
  const webhook = await desk.addWebhook(receiver.url)
  const secrets = [await desk.newSecret(webhook), await desk.newSecret(webhook)]
  for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const slug = await desk.write('Signed, “with quotation marks” and 日本語')
  await desk.publish(slug)
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1)

  const [{ headers = {}, body = '' } = {}] = receiver.received
  for (const secret of secrets) expect(isFromStet(headers, body, secret)).toBe(true)
  const [secret = ''] = secrets
  expect(isFromStet(headers, `${body} `, secret)).toBe(false)
  expect(isFromStet(headers, body, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false)
  expect(isFromStet({ ...headers, 'webhook-id': 'another' }, body, secret)).toBe(false)
  expect(isFromStet({ ...headers, 'webhook-timestamp': '1600000000' }, body, secret)).toBe(false)
  expect(isFromStet({ ...headers, 'webhook-signature': 'v1,AAAA v2,' }, body, secret)).toBe(false)
})

it('no query reads a secret back, and a third one ends the first', async () => {
  const webhook = await desk.addWebhook(receiver.url, { isActive: false })
  const told = [
    await desk.newSecret(webhook),
    await desk.newSecret(webhook),
    await desk.newSecret(webhook),
  ]
  const kept = await desk.context.sudo().prisma.webhookSecret.findMany({ where: { webhook } })
  expect(kept.map(({ secret }) => secret).toSorted()).toEqual(told.slice(1).toSorted())
  const answer = await desk.ask('{ webhooks { id url events isActive secretSince } }', {
    as: 'admin',
  })
  expect(answer.errors).toEqual([])
  expect(answer.text).not.toContain('whsec_')
  const types = desk.context.graphql.schema.getTypeMap()
  expect(Object.keys(types).filter(name => name.includes('Secret'))).toEqual([])
})
