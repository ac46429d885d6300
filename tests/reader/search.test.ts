import { afterAll, beforeAll, expect, test } from 'vitest'

import { openReading, picture, type Reading } from './openReading'

let reading: Reading

beforeAll(async () => {
  reading = await openReading()
})
afterAll(() => reading?.close())

test('a story is found by its words with scripts off, and the words are marked', async () => {
  const { page, go, complaints, close } = await reading.openWindow({ javaScriptEnabled: false })
  await go('/')
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('short-range missiles')
  await page.getByRole('button', { name: 'Search' }).click()
  expect(new URL(page.url()).search).toBe('?q=short-range+missiles')
  expect(await page.getByRole('searchbox').inputValue()).toBe('short-range missiles')
  expect(await page.locator('.results h2').allInnerTexts()).toEqual([
    'The Us hopes to restart diplomatic talks with North Korea',
  ])
  const marked = await page.locator('.snippet mark').allInnerTexts()
  expect(marked.join(' ').toLowerCase()).toContain('missiles')
  await picture(page, 'search-desktop-light')

  await go('/search?q=nowhere+to+be+found')
  expect(await page.getByRole('status').innerText()).toBe('No story has all of these words.')
  await go('/search?q=')
  expect(await page.getByRole('searchbox').count()).toBe(1)
  expect(complaints).toEqual([])
  await close()
})

test('what is looked for is text, whatever it is', async () => {
  const { page, go, complaints, close } = await reading.openWindow()
  const words = '"></title><script>document.title="taken"</script>'
  await go(`/search?q=${encodeURIComponent(words)}`)
  expect(await page.getByRole('searchbox').inputValue()).toBe(words)
  expect(await page.title()).toBe('Search – Stet')
  expect(complaints).toEqual([])
  await close()
})

test.each(['%00', '"', '*', '-', 'NEAR(', 'a%0Ab', '%F0%9F%A4%96', '%ED%A0%80', 'x'.repeat(5_000)])(
  'an odd search has an answer (%#)',
  async words => {
    const { status } = await fetch(`${reading.reader.address}/search?q=${words}`)
    expect(status).toBe(200)
  },
)

test('more stories than one page holds are on the next', async () => {
  for (let number = 1; number <= 21; number++)
    await reading.publish({ headline: `Tram line ${number} opens`, summary: 'Timetables inside.' })
  const { page, go, close } = await reading.openWindow()
  await go('/search?q=timetables+inside')
  expect(await page.locator('.results > li').count()).toBe(20)
  await page.getByRole('link', { name: 'More stories' }).click()
  expect(await page.locator('.results > li').count()).toBe(1)
  expect((await go('/search?q=tram&after=nonsense'))?.status()).toBe(404)
  await close()
})
