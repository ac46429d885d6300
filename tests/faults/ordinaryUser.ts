import { statSync } from 'node:fs'
import path from 'node:path'

const isSuperuser = process.geteuid?.() === 0

/** Whom to be so that permissions count, for nothing is read-only for the superuser. */
export const ordinaryUser = isSuperuser ? { uid: 65_534, gid: 65_534 } : {}

/** Whether that user can look into a folder, which takes the right to pass all those above it. */
export function isWithinReach(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o005) === 0o005
  const above = path.dirname(folder)
  return !isSuperuser || (isOpen && (above === folder || isWithinReach(above)))
}
