import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** What the bench keeps from one run to the next: archives, a built Keystone, results. Not in git. */
export function benchFolder(...names: string[]): string {
  const folder = path.resolve('.stet-bench', ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}
