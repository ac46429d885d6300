import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import type { TestProject } from 'vitest/node'

import { startPostgresql } from './postgresqlServer'

declare module 'vitest' {
  interface ProvidedContext {
    migratedDatabase: string
    postgresqlServer: string
  }
}

/** Migrates one empty database of each engine, with the real command, for every test to copy. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-tests-'))
  chmodSync(folder, 0o755) // a server that root has started is somebody else
  const migratedDatabase = path.join(folder, 'migrated.db')
  const migrate = ['node_modules/prisma/build/index.js', 'migrate', 'deploy']
  const env = { ...process.env, DATABASE_URL: `file:${migratedDatabase}` }
  const [postgresql] = await Promise.all([
    startPostgresql(folder),
    promisify(execFile)(process.execPath, migrate, { env }),
  ])
  project.provide('migratedDatabase', migratedDatabase)
  project.provide('postgresqlServer', postgresql.url)
  return async () => {
    await postgresql.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
