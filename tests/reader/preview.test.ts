import axe, { type AxeResults } from 'axe-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openReading, picture, type Reading } from './openReading'

let reading: Reading

beforeAll(async () => {
  reading = await openReading()
})
afterAll(() => reading?.close())

test('an editor’s link shows a draft, says that it is one, and is kept nowhere', async () => {
  const { asEditor, reader, openWindow, ask } = reading
  const { createArticle } = await asEditor(
    'mutation { createArticle(data: { headline: "Not yet told", section: "World" }) { id slug } }',
  )
  const { createPreview } = await asEditor(
    'mutation ($id: ID!) { createPreview(where: { id: $id }) { url } }',
    { id: createArticle.id },
  )
  const { pathname } = new URL(createPreview.url)

  const { headers, status } = await fetch(`${reader.address}${pathname}`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('etag')).toBeNull()
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toBe('noindex')

  const { page, go, complaints, close } = await openWindow({ bypassCSP: true })
  await go(pathname)
  expect(await page.locator('h1').innerText()).toBe('Not yet told')
  expect(await page.locator('.banner').innerText()).toBe('Preview — not published')
  expect(await page.locator('link[rel=canonical]').count()).toBe(0)
  await picture(page, 'preview-desktop-light')
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(complaints).toEqual([])

  const { data } = await ask('query ($slug: String!) { article(where: { slug: $slug }) { id } }', {
    variables: { slug: createArticle.slug },
  })
  expect(data.article, 'the article itself stays hidden').toBeNull()
  await close()
})

test.each(['nonsense', 'a.b.c', '%0d%0aX-Evil:1', '%F0%9F%A4%96'])(
  'a link that does not hold says that the preview has ended: %s',
  async token => {
    const response = await fetch(`${reading.reader.address}/preview/${token}`)
    expect(response.status).toBe(403)
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(await response.text()).toContain('This preview has ended')
  },
)
