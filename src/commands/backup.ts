import { backUp } from '../database/backup'
import { copiedFile } from '../database/databaseFile'
import { env } from '../env'
import { fileArgument } from './fileArgument'
import { runCommand } from './runCommand'

/** `npm run db:backup -- FILE`: copies the database, also while the server runs. */
await runCommand(async () => {
  const target = fileArgument('npm run db:backup -- FILE')
  await backUp(copiedFile(env.databaseUrl), target)
  console.log(`Backed up to ${target}. Put it back with: npm run db:restore -- ${target}`)
})
