import { restore } from '../database/backup'
import { copiedFile } from '../database/databaseFile'
import { env } from '../env'
import { fileArgument } from './fileArgument'
import { runCommand } from './runCommand'

/** `npm run db:restore -- FILE`: puts a backup in the database's place; the server must be stopped. */
await runCommand(async () => {
  const backup = fileArgument('npm run db:restore -- FILE')
  const file = copiedFile(env.databaseUrl)
  const replaced = restore(backup, file)
  console.log(`${file} is now what ${backup} holds.`)
  if (replaced) console.log(`What was there is kept as ${replaced}.`)
})
