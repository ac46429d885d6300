import { type DatabasePlace, databasePlace, stateOf } from '../database/databasePlace'
import { migrate } from '../database/migrate'
import { explainState } from '../database/startUpCheck'
import { env } from '../env'
import { PlainError } from '../plainError'
import { announce } from './announce'
import { assertPortFree } from './assertPortFree'
import { runCommand } from './runCommand'
import { runKeystoneDev } from './runKeystoneDev'

/** `npm run dev`: whatever a newcomer's machine lacks is made, then everything is served. */
await runCommand(async () => {
  await assertPortFree(env)
  await prepareDatabase(databasePlace(env.databaseUrl))

  const { fillDevelopmentDatabase } = await import('../../seed/fillDevelopmentDatabase')
  const signIns = await fillDevelopmentDatabase(env.demoPassword)

  await runKeystoneDev(env)
  announce(env, signIns)
})

async function prepareDatabase(place: DatabasePlace) {
  const state = await stateOf(place)
  switch (state.kind) {
    case 'ready':
      return
    case 'missing':
    case 'empty':
    case 'behind':
      console.log(`Setting up the database ${place.name} …`)
      return migrate()
    default:
      throw new PlainError(explainState(state, place.name))
  }
}
