// `npm start`: the production server. In plain JavaScript, so that no TypeScript loader is in it.
import { createRequire } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'

import { runWorkers } from '../server/runWorkers.mjs'

const { resolve } = createRequire(path.resolve('package.json'))
const keystone = path.join(path.dirname(resolve('@keystone-6/core/package.json')), 'bin/cli.js')

/**
 * Garbage is collected when there is half as much of it as there is of anything else. V8 would let it
 * become three times as much, which some thousand queries make it: hundreds of megabytes.
 */
const collectSooner = '--heap-growing-percent=50'

const [, , ...given] = process.argv
const at = given.indexOf('--workers')
if (at === -1) {
  setFlagsFromString(collectSooner)
  process.argv = [process.execPath, keystone, 'start', ...given]
  await import(keystone)
} else {
  const [, count = ''] = given.splice(at, 2)
  if (!/^[1-9]\d?$/.test(count)) {
    console.error('Stet cannot start: --workers takes a number from 1 to 99.')
    process.exit(1)
  }
  runWorkers(Number(count), {
    exec: keystone,
    execArgv: [collectSooner],
    args: ['start', '--quiet', ...given],
  })
}
