import path from 'node:path'

import { PlainError } from '../plainError'

/**
 * The one file a command was given.
 *
 * @throws PlainError showing how the command is called.
 */
export function fileArgument(usage: string): string {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || file.startsWith('-') || rest.length > 0) throw new PlainError(`Usage: ${usage}`)
  return path.resolve(file)
}
