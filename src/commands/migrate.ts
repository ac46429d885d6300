import { databaseFile } from '../database/databaseFile'
import { migrate } from '../database/migrate'
import { databaseState, explainState } from '../database/startUpCheck'
import { env } from '../env'
import { PlainError } from '../plainError'
import { runCommand } from './runCommand'

/** `npm run db:migrate`: creates the database if there is none, and brings it up to date. */
await runCommand(async () => {
  const file = databaseFile(env.databaseUrl)
  const before = databaseState(file)
  if (before.kind === 'ready') return console.log(`${file}: nothing to do, it is up to date.`)
  if (before.kind !== 'missing' && before.kind !== 'empty' && before.kind !== 'behind')
    throw new PlainError(explainState(before, file))

  await migrate()
  console.log(`${file}: up to date. Next: npm run user:create, then npm start.`)
})
