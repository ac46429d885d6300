import { databasePlace } from '../database/databasePlace'
import { moveDatabase } from '../database/move/moveDatabase'
import { env, isDatabaseUrl } from '../env'
import { PlainError } from '../plainError'
import { showProgress } from './progress'
import { runCommand } from './runCommand'

const usage =
  'Usage: npm run db:move -- FROM TO, each as in DATABASE_URL: file:./stet.db or postgresql://…'

/** `npm run db:move -- FROM TO`: copies a database, to a file or to a server, and proves the copy. */
await runCommand(async () => {
  const [from, to, ...rest] = process.argv.slice(2)
  if (!from || !to || rest.length > 0 || !isDatabaseUrl(from) || !isDatabaseUrl(to))
    throw new PlainError(usage)
  const [source, target] = [databasePlace(from), databasePlace(to)]
  const begun = new Date().toISOString()
  const moved = await moveDatabase(source, target, (step, work) =>
    showProgress(step, progress => work(() => progress.advance())),
  )
  const { fillSearchOf } = await import('./fillSearchOf')
  await fillSearchOf(to, env)

  const rows = moved.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${target.name} holds what ${source.name} held at ${begun}: ${rows.toLocaleString('en')} rows ` +
      `in ${moved.length} tables, all read again and the same.`,
  )
  console.log('Next: stop Stet, set DATABASE_URL to the new database, and npm start.')
  console.log('What was saved in the old one since then is not in the new one.')
})
