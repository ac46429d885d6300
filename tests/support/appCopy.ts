import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What a running Stet is made of. */
const appParts = [
  'admin',
  'migrations',
  'seed',
  'src',
  'keystone.ts',
  'package.json',
  'prisma.config.ts',
  'reader/graphql-env.d.ts',
  'schema.graphql',
  'schema.prisma',
  'schema.ts',
  'tsconfig.json',
]

/** What a running reader is made of. */
const readerParts = ['admin/percent.ts', 'reader', 'src', 'package.json', 'tsconfig.json']

const copies = path.resolve('.stet-tests')

/**
 * Copies the project into a folder of its own, so that a test can build it or run it without
 * getting in the way of a server that somebody runs here. Packages are found in the parent folder.
 */
export function copyApp(name: string, parts = appParts): string {
  const folder = path.join(copies, name)
  rmSync(folder, { recursive: true, force: true })
  for (const part of parts)
    cpSync(part, path.join(folder, part), { recursive: true, filter: isSource })
  return folder
}

/** A copy with `npm run build` done, made once for all tests and again only when a source changed. */
export async function builtApp(): Promise<string> {
  return built('built', appParts, 'build', folder =>
    // The clients that are made already; the build makes anew what does not fit any more.
    cpSync('generated', path.join(folder, 'generated'), { recursive: true }),
  )
}

/** A copy with `npm run reader:build` done, made as seldom. */
export async function builtReader(): Promise<string> {
  return built('builtReader', readerParts, 'reader:build', folder =>
    // The reader’s typeface is a file of a package, named by its path.
    symlinkSync('../../node_modules', path.join(folder, 'node_modules')),
  )
}

async function built(
  name: string,
  parts: string[],
  script: string,
  prepare: (folder: string) => void,
): Promise<string> {
  const fingerprint = fingerprintOf(parts)
  const folder = path.join(copies, name)
  const mark = path.join(folder, 'built-from')
  const isBuilt = () => existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint

  await withLock(path.join(copies, 'building'), () => {
    if (isBuilt()) return
    copyApp(name, parts)
    prepare(folder)
    execFileSync('npm', ['run', script], { cwd: folder, stdio: 'pipe' })
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

function fingerprintOf(parts: string[]): string {
  const hash = createHash('sha256')
  for (const file of parts.flatMap(filesIn).toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(part: string): string[] {
  if (path.extname(part) !== '') return [part]
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(isSource)
}

/** What a development server leaves in the reader’s folder is no part of it. */
function isSource(file: string): boolean {
  return !/^reader\/(\.next|next-env\.d\.ts)/.test(file)
}
