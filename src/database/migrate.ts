import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

import { PlainError } from '../plainError'

/**
 * Applies the migrations that a database lacks, creating it if need be, with Prisma Migrate.
 *
 * @throws PlainError with Prisma's own explanation when one could not be applied.
 */
export async function migrate(): Promise<void> {
  const prisma = createRequire(path.resolve('package.json')).resolve('prisma/build/index.js')
  const child = spawn(process.execPath, [prisma, 'migrate', 'deploy'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => (output += text))
  child.stderr.setEncoding('utf8').on('data', text => (output += text))

  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // A server holds its database open, and Prisma Migrate wants it alone.
  if (code !== 0 && output.includes('P1008'))
    throw new PlainError('the database is in use. Stop the server, then migrate.')
  if (code !== 0) throw new PlainError(`the database could not be migrated.\n${output.trim()}`)
}
