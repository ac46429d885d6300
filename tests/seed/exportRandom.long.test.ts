import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exportsAlike } from './exportsAlike'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31)
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

describe(`generated packages (EXPORT_SEED=${seed})`, () => {
  it('200 of them are exported to the byte, and loading them again changes nothing', async () => {
    expect(await exportsAlike(200, seed, newsroom)).toEqual([])
  }, 600_000)
})
