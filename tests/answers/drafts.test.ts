import { expect, it } from 'vitest'

import { readersBesideDrafts } from './readersBesideDrafts'

it('saving drafts takes nothing from the cache', { timeout: 120_000 }, async () => {
  const { asked, kept } = await readersBesideDrafts(200)
  expect(kept).toBe(asked)
})
