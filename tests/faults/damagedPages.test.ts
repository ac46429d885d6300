import { copyFileSync, statSync, truncateSync } from 'node:fs'

import { beforeAll, expect, it } from 'vitest'

import { databaseState } from '../../src/database/startUpCheck'
import { pageSize, spoil } from './badDatabases'
import { loadInto } from './seedKill'
import { migratedCopy } from './migratedCopy'

let seeded: string
let pages: number
beforeAll(async () => {
  seeded = migratedCopy()
  await loadInto(seeded)
  pages = statSync(seeded).size / pageSize
})

/** What the check at start says about each of many damaged copies, and about which ones. */
function findings(damage: (file: string, page: number) => void) {
  const file = migratedCopy()
  const found: Record<string, number[]> = {}
  for (let page = 0; page < pages; page++) {
    copyFileSync(seeded, file)
    damage(file, page)
    const { kind } = databaseState(file)
    found[kind] = [...(found[kind] ?? []), page]
  }
  return found
}

const from = (first: number) => Array.from({ length: pages - first }, (_, n) => first + n)

it('noise in any one page of a database is noticed', () => {
  const found = findings((file, page) => spoil(file, { from: page, count: 1 }))
  expect(pages).toBeGreaterThan(50)
  expect(found).toEqual({ notADatabase: [0], damaged: from(1) })
})

it('the loss of any number of pages at the end is noticed', () => {
  const found = findings((file, page) => truncateSync(file, page * pageSize))
  expect(found).toEqual({ empty: [0], damaged: from(1) })
})
