import { expect, it } from 'vitest'

import { readersBesideDrafts } from './readersBesideDrafts'

it('ten thousand draft saves take nothing from the cache', { timeout: 1_800_000 }, async () => {
  const { asked, kept } = await readersBesideDrafts(10_000)
  expect(kept / asked).toBeGreaterThanOrEqual(0.99)
})
