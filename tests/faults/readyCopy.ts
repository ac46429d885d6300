import { cpSync } from 'node:fs'
import path from 'node:path'

import { copyApp } from '../support/appCopy'

/** A copy of the project in which every command can run, with the client that `npm ci` makes. */
export function readyCopy(name: string): string {
  const folder = copyApp(name)
  cpSync('generated', path.join(folder, 'generated'), { recursive: true })
  return folder
}
