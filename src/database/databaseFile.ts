import path from 'node:path'

/** The absolute path of the file a `file:` URL names, relative to where Stet was started. */
export function databaseFile(databaseUrl: string): string {
  return path.resolve(databaseUrl.replace(/^file:/, ''))
}
