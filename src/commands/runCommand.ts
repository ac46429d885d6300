import { isBusy } from '../database/isBusy'
import { PlainError } from '../plainError'

/** Runs a command; what its user can mend ends it with one plain line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads what is said may have read enough: npm run seed -- --json | head -1
  process.stdout.on('error', () => process.exit())
  try {
    await command()
  } catch (error) {
    process.exitCode = 1
    console.error((await plainLine(error)) ?? error)
  }
}

async function plainLine(error: unknown): Promise<string | undefined> {
  if (error instanceof PlainError) return error.message
  // Half of the time that most commands take to start would be spent on loading this.
  const { GraphQLError } = await import('graphql')
  const isGraphql = error instanceof GraphQLError
  if (isBusy(isGraphql ? error.originalError : error))
    return 'The database is busy: another program is writing to it. Try again when it is done.'
  return isGraphql ? error.message : undefined
}
