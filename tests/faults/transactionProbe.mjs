import { writeSync } from 'node:fs'

import { watchStatements } from './watchStatements.mjs'

/*
 * Loaded into a server's process before the server itself (NODE_OPTIONS=--import). It says how many
 * statements each transaction took, its BEGIN and COMMIT included; and it can kill its process, as
 * kill -9 does, the moment after one statement of the transaction that follows so many others.
 */

const transactionsBefore = Number(process.env.PROBE_TRANSACTIONS_BEFORE ?? Infinity)
const lastStatement = Number(process.env.PROBE_LAST_STATEMENT ?? Infinity)
let hasStarted = false
let transactions = 0
let statements = 0
/** @type {object | undefined} */
let connection

watchStatements((sql, itsConnection) => {
  // The check that a server makes of its database when it starts takes back what it tried.
  if (sql === 'ROLLBACK') hasStarted = true
  // BEGIN alone is PostgreSQL's.
  if (sql === 'BEGIN' || (hasStarted && sql === 'BEGIN IMMEDIATE')) {
    connection = itsConnection
    statements = 1
  } else if (statements > 0 && connection === itsConnection) {
    statements += 1 // between BEGIN and COMMIT
  } else {
    return
  }
  if (transactions === transactionsBefore && statements === lastStatement) {
    writeSync(1, `killed after ${sql}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
  if (sql === 'COMMIT') {
    transactions += 1
    writeSync(1, `committed after ${statements} statements\n`)
    statements = 0
  }
})
