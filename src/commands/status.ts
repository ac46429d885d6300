import { databaseFile } from '../database/databaseFile'
import { databaseState, explainState } from '../database/startUpCheck'
import { env } from '../env'
import { PlainError } from '../plainError'
import { runCommand } from './runCommand'

/** `npm run db:status`: says in which state the database is; exit code 1 unless it is ready. */
await runCommand(async () => {
  const file = databaseFile(env.databaseUrl)
  const state = databaseState(file)
  if (state.kind !== 'ready') throw new PlainError(explainState(state, file))
  console.log(`${file}: ready.`)
})
