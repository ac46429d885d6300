import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What a running Stet is made of. */
const parts = [
  'admin',
  'migrations',
  'seed',
  'src',
  'keystone.ts',
  'package.json',
  'prisma.config.ts',
  'schema.graphql',
  'schema.prisma',
  'schema.ts',
  'tsconfig.json',
]

const copies = path.resolve('.stet-tests')

/**
 * Copies the project into a folder of its own, so that a test can build it or run it without
 * getting in the way of a server that somebody runs here. Packages are found in the parent folder.
 */
export function copyApp(name: string): string {
  const folder = path.join(copies, name)
  rmSync(folder, { recursive: true, force: true })
  for (const part of parts) cpSync(part, path.join(folder, part), { recursive: true })
  return folder
}

/** A copy with `npm run build` done, made once for all tests and again only when a source changed. */
export async function builtApp(): Promise<string> {
  const fingerprint = fingerprintOfSources()
  const folder = path.join(copies, 'built')
  const mark = path.join(folder, 'built-from')
  const isBuilt = () => existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint

  await withLock(path.join(copies, 'building'), () => {
    if (isBuilt()) return
    copyApp('built')
    execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'pipe' })
    writeFileSync(mark, fingerprint)
  })
  return folder
}

/** One process at a time; the lock of a process that is gone counts for nothing. */
async function withLock(lock: string, work: () => void) {
  mkdirSync(copies, { recursive: true })
  while (!tryLock(lock)) await wait(200)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
    if (holder && !isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256')
  for (const file of parts.flatMap(filesIn).toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(part: string): string[] {
  if (path.extname(part) !== '') return [part]
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}
