import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchBrowser } from '../support/browser'
import { type DevServer, startDevServer } from '../support/devServer'
import { ownAddresses, statusOn } from '../support/ownAddresses'

let server: DevServer

beforeAll(async () => {
  server = await startDevServer('first-run')
}, 180_000)
afterAll(() => server?.stop())

describe('a newcomer who types npm run dev', () => {
  it('is told where to go and how to sign in', () => {
    expect(server.output()).toContain('/api/graphql')
    for (const role of ['reporter', 'editor', 'admin'])
      expect(server.output()).toMatch(new RegExp(`${role}@example\\.com +\\S{12}\\n`))
  })

  // regressions/development-server-is-open-to-the-network
  it('is the only one who can reach it, on localhost', async () => {
    const { port } = new URL(server.address)
    expect(await statusOn(port, ['localhost'])).toEqual([['localhost', 200]])
    expect(await statusOn(port, ownAddresses)).toEqual(ownAddresses.map(host => [host, undefined]))
  })

  it('reads the story over GraphQL', async () => {
    const query = '{ articles { headline quotesCount eventsCount } }'
    const response = await fetch(`${server.address}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(await response.json()).toEqual({
      data: {
        articles: [
          {
            headline: 'The Us hopes to restart diplomatic talks with North Korea',
            quotesCount: 9,
            eventsCount: 16,
          },
        ],
      },
    })
  })

  it('signs in with the printed password and finds the story', async () => {
    const [, password = ''] = /editor@example\.com +(\S+)/.exec(server.output()) ?? []
    const browser = await launchBrowser()
    const page = await browser.newPage()
    // The development server compiles each page when it is first asked for.
    page.setDefaultTimeout(120_000)
    await page.goto(server.address)
    const articles = page.getByRole('link', { name: 'Articles' }).first()
    // A page that has just been compiled may load itself anew, and forget what was typed into it.
    for (let attempt = 0; attempt < 3 && !(await articles.isVisible()); attempt++) {
      await page.getByLabel('Email').fill('editor@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await articles.waitFor({ timeout: 120_000 }).catch(() => {}) // and if not, once more
    }
    await articles.click()
    await page.getByText('The Us hopes to restart').waitFor()
    expect(new URL(page.url()).pathname).toBe('/articles')
    await browser.close()
  }, 500_000)
})
