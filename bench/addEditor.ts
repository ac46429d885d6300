import { randomBytes, scryptSync } from 'node:crypto'

import Database from 'better-sqlite3'

/** Puts an editor into a database that no server uses yet, and gives what to sign in with. */
export function addEditor(file: string): { email: string; password: string } {
  const [email, password] = ['editor@bench.test', randomBytes(16).toString('hex')]
  const [cost, salt] = [2, randomBytes(16)] // cheap: signing in is not what is measured
  const key = scryptSync(password, salt, 32, { N: cost })
  const kept = `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
  const database = new Database(file, { fileMustExist: true })
  database
    .prepare(
      `INSERT INTO "User" ("id", "name", "email", "role", "password", "updatedAt")
       VALUES ('bench-editor', 'The editor', ?, 'editor', ?, ?)`,
    )
    .run(email, kept, new Date().toISOString())
  database.close()
  return { email, password }
}
