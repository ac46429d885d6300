import { databaseFile } from '../database/databaseFile'
import { migrate } from '../database/migrate'
import { databaseState, explainState } from '../database/startUpCheck'
import { env } from '../env'
import { PlainError } from '../plainError'
import { announce } from './announce'
import { assertPortFree } from './assertPortFree'
import { runCommand } from './runCommand'
import { runKeystoneDev } from './runKeystoneDev'

/** `npm run dev`: whatever a newcomer's machine lacks is made, then everything is served. */
await runCommand(async () => {
  await assertPortFree(env)
  await prepareDatabase(databaseFile(env.databaseUrl))

  const { fillDevelopmentDatabase } = await import('../../seed/fillDevelopmentDatabase')
  const signIns = await fillDevelopmentDatabase(env.demoPassword)

  await runKeystoneDev(env)
  announce(env, signIns)
})

async function prepareDatabase(file: string) {
  const state = databaseState(file)
  switch (state.kind) {
    case 'ready':
      return
    case 'missing':
    case 'empty':
    case 'behind':
      console.log(`Setting up the database ${file} …`)
      return migrate()
    default:
      throw new PlainError(explainState(state, file))
  }
}
