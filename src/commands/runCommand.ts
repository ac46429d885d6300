import { GraphQLError } from 'graphql'

import { isBusy } from '../database/isBusy'
import { PlainError } from '../plainError'

/** Runs a command; what its user can mend ends it with one plain line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads what is said may have read enough: npm run seed -- --json | head -1
  process.stdout.on('error', () => process.exit())
  try {
    await command()
  } catch (error) {
    console.error(plainLine(error) ?? error)
    process.exitCode = 1
  }
}

function plainLine(error: unknown): string | undefined {
  const cause = error instanceof GraphQLError ? error.originalError : error
  if (isBusy(cause))
    return 'The database is busy: another program is writing to it. Try again when it is done.'
  const isPlain = error instanceof PlainError || error instanceof GraphQLError
  return isPlain ? error.message : undefined
}
