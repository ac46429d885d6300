import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

import { env } from '../env'
import { PlainError } from '../plainError'
import { migrationFailure } from './migrationFailure'

/**
 * Applies the migrations that a database lacks, creating it if need be, with Prisma Migrate.
 *
 * @param databaseUrl where it is, if it is not the one in use
 * @throws PlainError with one sentence when one could not be applied.
 */
export async function migrate(databaseUrl = env.databaseUrl): Promise<void> {
  const prisma = createRequire(path.resolve('package.json')).resolve('prisma/build/index.js')
  const child = spawn(process.execPath, [prisma, 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => (output += text))
  child.stderr.setEncoding('utf8').on('data', text => (output += text))

  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new PlainError(migrationFailure(output))
}
