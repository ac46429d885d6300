import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The schema engine that Prisma should run: its native one when that is installed and runs here,
 * else ours.
 * @returns {string}
 */
export function enginePath() {
  const ours = fileURLToPath(new URL('../schema-engine.mjs', import.meta.url))
  return nativeEngines().find(isRunnable) ?? ours
}

/** Where @prisma/engines puts what it downloads; it is there only as a dependency of Prisma's. */
function nativeEngines() {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
  const folder = dirname(createRequire(prisma).resolve('@prisma/engines/package.json'))
  return readdirSync(folder)
    .filter(name => name.startsWith('schema-engine-'))
    .map(name => join(folder, name))
}

/**
 * One that was downloaded for another platform, or only in part, does not run.
 * @param {string} path
 */
function isRunnable(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
