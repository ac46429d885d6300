import axe, { type AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openReading, picture, type Reading } from './openReading'

let reading: Reading

beforeAll(async () => {
  reading = await openReading()
  const { asEditor, publish } = reading
  await asEditor(`mutation {
    correctArticle(where: { slug: "bridge" }, text: "An earlier version called it a viaduct.") { id }
  }`)
  await publish({ headline: 'A mistake', slug: 'mistake' })
  await asEditor(`mutation {
    withdrawArticle(where: { slug: "mistake" }, reason: "It was about another town.") { id }
  }`)
})
afterAll(() => reading?.close())

const story = '/articles/us-hopes-to-restart-diplomatic-talks-with-north-korea'

const pages = {
  front: '/',
  article: story,
  bridge: '/articles/bridge',
  withdrawn: '/articles/mistake',
  person: '/people/robert-obrien',
  source: '/sources/axios-interview-with-robert-obrien',
  event: '/events/christmas-gift-did-not-come',
  quote: '/quotes/christmas-gift',
  search: '/search?q=missiles',
  corrections: '/corrections',
  'not-found': '/articles/nothing',
}

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

/** What moved after it was painted: https://web.dev/articles/cls. */
async function layoutShift() {
  await document.fonts.ready
  return new Promise<number>(resolve => {
    new PerformanceObserver(list => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
      resolve(shifts.reduce((sum, { value }) => sum + value, 0))
    }).observe({ type: 'layout-shift', buffered: true })
    // Without a shift there is never an entry; two frames later the page is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
  })
}

describe.each(['light', 'dark'] as const)('in the %s theme', colorScheme => {
  describe.each(Object.entries({ phone, desktop }))('on a %s', (device, viewport) => {
    test('every page can be used by everybody, fits the screen and stands still', async () => {
      const window = await reading.openWindow({ colorScheme, viewport, bypassCSP: true })
      for (const [name, address] of Object.entries(pages)) {
        await window.go(address)
        expect(await window.page.evaluate(layoutShift), `${name}: layout shift`).toBe(0)
        const [width, room] = await window.page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ])
        expect(width, `${name}: width`).toBeLessThanOrEqual(room ?? 0)
        await picture(window.page, `${name}-${device}-${colorScheme}`)

        await window.page.evaluate(axe.source)
        const { violations } = await window.page.evaluate<AxeResults>('axe.run()')
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`)
        expect(found, `${name}: axe`).toEqual([])
      }
      const refused = /status of 4(04|10)/ // what Chromium says of the pages that are not there
      expect(window.complaints.filter(complaint => !refused.test(complaint))).toEqual([])
      await window.close()
    })
  })
})

test('an article is at most 100 kB, style and typeface included, and runs no script', async () => {
  const window = await reading.openWindow()
  const protocol = await window.page.context().newCDPSession(window.page)
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  await protocol.send('Network.enable')
  protocol.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? '?'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await window.go(story)
  await window.page.waitForLoadState('networkidle')

  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  expect(total, JSON.stringify(bytes)).toBeLessThan(100_000)
  expect(Object.keys(bytes).toSorted()).toEqual(['Document', 'Font', 'Stylesheet'])
  expect(window.complaints).toEqual([])
  await window.close()
})
