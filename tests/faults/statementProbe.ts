import { writeSync } from 'node:fs'

import { watchStatements } from './watchStatements.mjs'

/*
 * Loaded into a seed's process before the seed itself (node --import). It says `seeding` when the
 * first row is written, and at the end how many statements were run; and it can kill its process,
 * as kill -9 does, the moment after one of them.
 */

const lastStatement = Number(process.env.PROBE_LAST_STATEMENT ?? Infinity)
let statements = 0
let commit = 0
let seedingSince = 0

watchStatements(sql => {
  statements += 1
  if (sql === 'COMMIT') commit = statements
  if (seedingSince === 0 && sql.trimStart().startsWith('INSERT')) {
    seedingSince = performance.now()
    writeSync(1, 'seeding\n')
  }
  if (statements === lastStatement) process.kill(process.pid, 'SIGKILL')
})

process.once('exit', () => {
  const milliseconds = Math.round(performance.now() - seedingSince)
  writeSync(1, `probe ${JSON.stringify({ statements, commit, milliseconds })}\n`)
})
