import { writeSync } from 'node:fs'

import Database from 'better-sqlite3'

/*
 * Loaded into a seed's process before the seed itself (node --import). It says `seeding` when the
 * first row is written, and at the end how many statements were run; and it can kill its process,
 * as kill -9 does, the moment after one of them.
 */

const lastStatement = Number(process.env.PROBE_LAST_STATEMENT ?? Infinity)
let statements = 0
let commit = 0
let seedingSince = 0

const statement: Database.Statement = Object.getPrototypeOf(
  new Database(':memory:').prepare('SELECT 1'),
)

for (const method of ['run', 'all'] as const) {
  const original = statement[method]
  statement[method] = function (this: Database.Statement, ...values: unknown[]) {
    const result = Reflect.apply(original, this, values)
    statements += 1
    if (this.source === 'COMMIT') commit = statements
    if (seedingSince === 0 && this.source.startsWith('INSERT')) {
      seedingSince = performance.now()
      writeSync(1, 'seeding\n')
    }
    if (statements === lastStatement) process.kill(process.pid, 'SIGKILL')
    return result
  } satisfies Database.Statement['all'] & Database.Statement['run']
}

process.once('exit', () => {
  const milliseconds = Math.round(performance.now() - seedingSince)
  writeSync(1, `probe ${JSON.stringify({ statements, commit, milliseconds })}\n`)
})
