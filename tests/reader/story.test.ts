import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openReading, type Reading } from './openReading'

let reading: Reading

beforeAll(async () => {
  reading = await openReading()
})
afterAll(() => reading?.close())

const story = '/articles/us-hopes-to-restart-diplomatic-talks-with-north-korea'

describe('with scripts off', () => {
  test('the whole story is there: text, quotations with their notes, and the timeline', async () => {
    const { data } = await reading.ask(`{
      article(where: { slug: "us-hopes-to-restart-diplomatic-talks-with-north-korea" }) {
        bodyText
        annotations { exact quote { attribution { sentence } } }
        timeline { name dateInWords }
      }
    }`)
    const { bodyText, annotations, timeline } = data.article
    const { page, go, close } = await reading.openWindow({ javaScriptEnabled: false })
    await go(story)

    const paragraphs = await page.locator('.passage > p').allInnerTexts()
    const asWritten = paragraphs.map(paragraph => paragraph.replaceAll(/(?<=\D)\d(?=\W|$)/g, ''))
    expect(asWritten.join(' ').replaceAll(/\s+/g, ' ')).toBe(
      bodyText.replaceAll(/(?<=\D)\d(?=\W|$)/g, '').replaceAll(/\s+/g, ' '),
    )

    expect(await page.locator('.passage q').allInnerTexts()).toEqual(
      annotations.map(({ exact }: { exact: string }) => exact),
    )
    const notes = page.locator('.note')
    expect(await notes.count()).toBe(9)
    for (const [at, { quote }] of annotations.entries()) {
      const note = await notes.nth(at).innerText()
      expect(note).toContain(quote.attribution.sentence)
      expect(note).toContain('Not yet checked against the source')
    }

    const rows = page.getByRole('table', { name: 'What happened when' }).getByRole('row')
    expect(await rows.count()).toBe(1 + timeline.length)
    for (const { name, dateInWords } of timeline) {
      const row = rows.filter({ hasText: name })
      expect(await row.getByRole('cell').first().innerText()).toContain(dateInWords)
    }
    await close()
  })
})

describe('a quotation', () => {
  test('leads to its note and back, by keyboard', async () => {
    const { page, go, close } = await reading.openWindow()
    await go(story)
    const number = page.getByRole('link', { name: 'Note 3: who said it' })
    await number.focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#note-3')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#quote-3')
    await close()
  })

  test('in two parts and across marks is marked in both, and has one note', async () => {
    const { page, go, close } = await reading.openWindow()
    await go('/articles/bridge')
    expect(await page.locator('.passage q').allInnerTexts()).toEqual([
      'It ',
      'will hold',
      ',',
      'and we are ',
      'sure',
      ' of it.',
    ])
    expect(await page.locator('.passage .number').allInnerTexts()).toEqual(['1', '1'])
    expect(await page.locator('.note').count()).toBe(1)
    expect(await page.locator('.note').innerText()).toContain('Word for word as in the source')
    await close()
  })

  test.each([
    ['desktop', 1280, 'beside'],
    ['phone', 390, 'under'],
  ])('has its note, on a %s, %i wide, %s the paragraph', async (_device, width, where) => {
    const { page, go, close } = await reading.openWindow({ viewport: { width, height: 900 } })
    await go(story)
    const paragraph = await page.locator('.passage').first().boundingBox()
    const note = await page.locator('.note').first().boundingBox()
    if (!paragraph || !note) throw new Error('not on the page')
    const isUnder = note.y >= paragraph.y + paragraph.height
    const isBeside = note.x >= paragraph.x + paragraph.width && !isUnder
    expect({ isUnder, isBeside }).toEqual({
      isUnder: where === 'under',
      isBeside: where === 'beside',
    })
    await close()
  })
})

test('a body is made of what it is made of', async () => {
  const { page, go, close } = await reading.openWindow()
  await go('/articles/bridge')
  const outline = await page
    .locator('.body')
    .evaluate(body =>
      [...body.querySelectorAll('.passage')].map(passage =>
        [...passage.querySelectorAll('*:not(q, sup, .number)')]
          .map(each => each.localName)
          .join(' '),
      ),
    )
  expect(outline).toEqual([
    'p strong a em',
    'h2',
    'ul li li',
    'ol li li',
    'hr',
    'h3',
    'blockquote p',
    'p',
  ])
  expect(await page.getByRole('link', { name: 'sure' }).getAttribute('href')).toBe(
    'https://example.com/bridge',
  )
  expect(await page.locator('.passage').last().innerText()).toBe('First line\nsecond line')
  await close()
})

test('corrections stand above the headline', async () => {
  await reading.asEditor(`mutation {
    correctArticle(where: { slug: "bridge" }, text: "An earlier version called it a viaduct.") { id }
  }`)
  const { page, go, close } = await reading.openWindow()
  await go('/articles/bridge')
  const correction = page.getByRole('region', { name: 'Corrections' })
  expect(await correction.innerText()).toContain('An earlier version called it a viaduct.')
  const [above, below] = [await correction.boundingBox(), await page.locator('h1').boundingBox()]
  expect(above?.y).toBeLessThan(below?.y ?? 0)

  await go('/corrections')
  expect(await page.locator('main').innerText()).toContain('called it a viaduct.')
  await close()
})

test('the timeline draws what the dates leave open, and hollow what did not happen', async () => {
  const { page, go, close } = await reading.openWindow()
  await go(story)
  const drawn = (name: string) =>
    page.getByRole('row').filter({ hasText: name }).getByRole('img').getAttribute('aria-label')
  expect(await drawn('Year-end deadline')).toBe('a single day')
  expect(await drawn('O’Brien interview with Axios')).toBe('a bar with an open start')
  expect(await drawn('The promised “Christmas gift”')).toMatch(/^hollow, /)
  await close()
})

test('everything linked from the story has a page', async () => {
  const { page, go, close } = await reading.openWindow()
  await go(story)
  const hrefs = await page
    .locator('main a')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const addresses = [...new Set(hrefs.filter(href => href.startsWith('/')))]
  expect(addresses.length).toBeGreaterThan(30)
  for (const address of addresses)
    expect([address, (await go(address))?.status()]).toEqual([address, 200])
  await close()
})
