import { once } from 'node:events'
import { createServer } from 'node:http'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import {
  type DestinationPolicy,
  destinationPolicy,
  destinationProblem,
  isAllowedAddress,
} from '../../src/delivery/webhooks/destination'
import { post } from '../../src/delivery/webhooks/post'
import { type Newsdesk, openNewsdesk } from './newsdesk'

const production = destinationPolicy({ isProduction: true, webhooksAllowPrivate: false })
const development = destinationPolicy({ isProduction: false, webhooksAllowPrivate: false })
const selfHosted = destinationPolicy({ isProduction: true, webhooksAllowPrivate: true })

describe('an address is connected to', () => {
  it.each([
    // [address, by default, where private ones are allowed]
    ['93.184.216.34', true, true],
    ['2606:2800:220:1:248:1893:25c8:1946', true, true],
    ['127.0.0.1', false, true],
    ['127.8.8.8', false, true],
    ['10.0.0.1', false, true],
    ['172.16.0.1', false, true],
    ['172.31.255.255', false, true],
    ['192.168.1.1', false, true],
    ['::1', false, true],
    ['fc00::1', false, true],
    ['fd12:3456::1', false, true],
    ['::ffff:127.0.0.1', false, true],
    ['::ffff:10.0.0.1', false, true],
    ['::ffff:93.184.216.34', true, true],
    ['::ffff:7f00:1', false, true],
    ['0.0.0.0', false, false],
    ['0.1.2.3', false, false],
    ['169.254.169.254', false, false],
    ['::ffff:169.254.169.254', false, false],
    ['100.64.0.1', false, false],
    ['192.0.0.1', false, false],
    ['192.0.2.1', false, false],
    ['198.18.0.1', false, false],
    ['203.0.113.1', false, false],
    ['224.0.0.1', false, false],
    ['240.0.0.1', false, false],
    ['255.255.255.255', false, false],
    ['::', false, false],
    ['::7f00:1', false, false], // IPv4-compatible
    ['::ffff:0:127.0.0.1', false, false], // IPv4-translated
    ['64:ff9b::7f00:1', false, false], // NAT64
    ['64:ff9b::5db8:d822', false, false], // NAT64 of a public address: who knows which network
    ['64:ff9b:1::1', false, false],
    ['2002:7f00:1::', false, false], // 6to4
    ['2002:5db8:d822::', false, false],
    ['2001::1', false, false], // Teredo
    ['2001:db8::1', false, false],
    ['fe80::1', false, false],
    ['fe80::1%eth0', false, false],
    ['fec0::1', false, false],
    ['ff02::1', false, false],
    ['100::1', false, false],
    ['5f00::1', false, false],
    ['4000::1', false, false],
    ['example.com', false, false],
  ])('%s: %s, and where private networks are allowed: %s', (address, byDefault, selfHosting) => {
    expect(isAllowedAddress(address, production)).toBe(byDefault)
    expect(isAllowedAddress(address, selfHosted)).toBe(selfHosting)
  })
})

describe('the address of a webhook', () => {
  it.each([
    ['https://example.com/hook', production],
    ['https://example.com:8443/hook?a=b', production],
    ['https://93.184.216.34/', production],
    ['http://example.com/', development],
    ['http://example.com/', selfHosted],
    ['http://localhost:3001/hook', selfHosted],
    ['https://192.168.1.20/', selfHosted],
  ])('%s may be saved', (address, policy) => {
    expect(destinationProblem(address, policy)).toBeUndefined()
  })

  const leadsInside = 'use an address on the public internet; this one leads into a private network'
  it.each<[string, DestinationPolicy, string]>([
    ['', production, 'write a full web address, such as https://example.com/hook'],
    ['example.com/hook', production, 'write a full web address, such as https://example.com/hook'],
    ['ftp://example.com/', production, 'write an address that begins with https://'],
    ['file:///etc/passwd', selfHosted, 'write an address that begins with https://'],
    [
      'http://example.com/',
      production,
      'use https://, so that nobody on the way can read or change what is sent',
    ],
    [
      'https://me:pw@example.com/',
      selfHosted,
      'leave out the user name and password; deliveries are signed instead',
    ],
    [
      'https://me@example.com/',
      production,
      'leave out the user name and password; deliveries are signed instead',
    ],
    ...[
      ...['localhost', 'LOCALHOST', 'localhost.', 'api.localhost', '127.0.0.1', '127.1', '0x7f.1'],
      ...['2130706433', '017700000001', '127.0.0.1.', '①②⑦.⓪.⓪.①', '[::1]', '[::ffff:127.0.0.1]'],
      ...[
        '[::ffff:7f00:1]',
        '[64:ff9b::7f00:1]',
        '[2002:7f00:1::]',
        '169.254.169.254',
        '0',
        '[::]',
      ],
      ...['10.1.2.3', '[fd00::1]', '[fe80::1]'],
    ].map((host): [string, DestinationPolicy, string] => [
      `https://${host}/`,
      production,
      leadsInside,
    ]),
    ['https://169.254.169.254/latest', selfHosted, leadsInside],
    ['https://[64:ff9b::7f00:1]/', selfHosted, leadsInside],
  ])('%s is refused', (address, policy, problem) => {
    expect(destinationProblem(address, policy)).toBe(problem)
  })

  describe('is refused when it is saved', () => {
    let desk: Newsdesk
    beforeAll(async () => {
      desk = await openNewsdesk()
    })
    afterAll(() => desk.close())

    it.each(['https://169.254.169.254/hook', 'https://me:pw@example.com/', 'nonsense'])(
      '%s',
      async url => {
        await expect(desk.addWebhook(url)).rejects.toThrow('VALIDATION_FAILED')
        expect(await desk.context.sudo().prisma.webhook.count()).toBe(0)
      },
    )
  })
})

describe('whatever a name stands for when it is connected to', () => {
  /** A server on this machine, and how many connections were opened to it. */
  async function openInside() {
    let connections = 0
    const server = createServer((_request, response) => void response.end())
    server.on('connection', () => connections++)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    return { port, connections: () => connections }
  }

  /** Lets names stand for these addresses, one set for each time they are looked up. */
  function resolving(...answers: string[][]) {
    const real = dns.lookup
    const lookup = ((_host: string, _options: object, callback: (...args: unknown[]) => void) => {
      const addresses = answers.length > 1 ? answers.shift() : answers[0]
      callback(
        null,
        addresses?.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }) as typeof dns.lookup
    dns.lookup = lookup
    syncBuiltinESMExports()
    onTestFinished(() => {
      dns.lookup = real
      syncBuiltinESMExports()
    })
  }

  const never = new AbortController().signal
  const send = (url: string, policy: DestinationPolicy) =>
    post({ url, headers: {}, body: '{}' }, policy, never)
  const refused = { problem: 'the host’s name leads into a private network' }

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']], // one public address excuses no other
    [['::ffff:127.0.0.1']],
    [['64:ff9b::7f00:1']],
  ])('%s, nothing inside is connected to', async addresses => {
    const { port, connections } = await openInside()
    resolving(addresses)
    expect(await send(`http://rebinding.example:${port}/`, development)).toEqual(refused)
    expect(connections()).toBe(0)
  })

  it('what has been looked at is what is connected to', async () => {
    const { port, connections } = await openInside()
    resolving(['127.0.0.1'], ['10.255.255.1'])
    expect(await send(`http://rebinding.example:${port}/`, selfHosted)).toEqual({ status: 200 })
    expect(connections()).toBe(1)
  })

  it.each(['http://127.0.0.1', 'http://[::ffff:127.0.0.1]', 'http://localhost'])(
    '%s is refused again when it is sent to',
    async origin => {
      const { port, connections } = await openInside()
      expect(await send(`${origin}:${port}/`, development)).toHaveProperty('problem')
      expect(connections()).toBe(0)
    },
  )
})
