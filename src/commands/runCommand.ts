import { GraphQLError } from 'graphql'

import { PlainError } from '../plainError'

/** Runs a command; a mistake of its user ends it with one plain line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    const isPlain = error instanceof PlainError || error instanceof GraphQLError
    console.error(isPlain ? error.message : error)
    process.exitCode = 1
  }
}
