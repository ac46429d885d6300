import { chmodSync, copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import { inject } from 'vitest'

import { temporaryFolder } from '../support/temporaryFolder'

const folder = temporaryFolder()
chmodSync(folder, 0o755) // some tests look into it as another user
let copies = 0

/** A new database with all its tables and nothing in them, in a folder of its own. */
export function migratedCopy(): string {
  const file = path.join(emptyFolder(), 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  return file
}

/** A new folder, gone when the tests of the file are over. */
export function emptyFolder(): string {
  const own = path.join(folder, String(++copies))
  mkdirSync(own)
  return own
}
