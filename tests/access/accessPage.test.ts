import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { openNewsroom } from '../support/newsroom'
import { accessTables } from './accessTables'
import { offeredLists } from './offeredLists'

const page = path.resolve('docs/access.md')
const [begin, end] = ['<!-- made by tests/access: begin -->', '<!-- made by tests/access: end -->']

it('docs/access.md holds the policy that the other tests hold the rules to', async () => {
  const newsroom = await openNewsroom()
  const tables = accessTables(offeredLists(newsroom.context))
  await newsroom.close()

  const text = readFileSync(page, 'utf8')
  const [first, last] = [text.indexOf(begin), text.indexOf(end)]
  expect(first).toBeGreaterThan(-1)
  expect(last).toBeGreaterThan(first)
  const current = `${text.slice(0, first + begin.length)}\n\n${tables}\n\n${text.slice(last)}`
  // Written anew by `npx vitest run tests/access/accessPage.test.ts -u`.
  await expect(current).toMatchFileSnapshot(page)
})
