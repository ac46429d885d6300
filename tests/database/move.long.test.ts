import { expect, it } from 'vitest'

import { moveThereAndBack } from './move'

it(
  'an archive moved to PostgreSQL and back is the same, and answers alike on both',
  {
    timeout: 1_800_000,
  },
  async () => {
    const { moved } = await moveThereAndBack({ stories: 5_000, queries: 500 })
    expect(moved.find(({ table }) => table === 'Article')?.rows).toBeGreaterThan(5_000)
  },
)
