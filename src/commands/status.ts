import { assertPlaceReady, databasePlace } from '../database/databasePlace'
import { env } from '../env'
import { runCommand } from './runCommand'

/** `npm run db:status`: says in which state the database is; exit code 1 unless it is ready. */
await runCommand(async () => {
  const place = databasePlace(env.databaseUrl)
  await assertPlaceReady(place)
  console.log(`${place.name}: ready.`)
})
