import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    migratedDatabase: string
  }
}

/** Migrates one empty database, with the real command, for every test to copy. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-tests-'))
  const migratedDatabase = path.join(folder, 'migrated.db')
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: `file:${migratedDatabase}` },
    stdio: 'pipe',
  })
  project.provide('migratedDatabase', migratedDatabase)
  return () => rmSync(folder, { recursive: true, force: true })
}
