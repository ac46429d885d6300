import { databasePlace, stateOf } from '../database/databasePlace'
import { migrate } from '../database/migrate'
import { explainState } from '../database/startUpCheck'
import { env } from '../env'
import { PlainError } from '../plainError'
import { runCommand } from './runCommand'

/** `npm run db:migrate`: creates the database if there is none, and brings it up to date. */
await runCommand(async () => {
  const place = databasePlace(env.databaseUrl)
  const { name } = place
  const before = await stateOf(place)
  if (before.kind === 'ready') return console.log(`${name}: nothing to do, it is up to date.`)
  if (before.kind !== 'missing' && before.kind !== 'empty' && before.kind !== 'behind')
    throw new PlainError(explainState(before, name))

  await migrate()
  console.log(`${name}: up to date. Next: npm run user:create, then npm start.`)
})
