import type { Server } from 'node:http'

import type { Env } from './env'
import { PlainError } from './plainError'

/**
 * A secret made up at each start would sign everybody out at every restart, and two processes would
 * not know each other's sessions; in production that is refused.
 *
 * @throws PlainError
 */
export function requireSessionSecret({ isProduction, sessionSecret }: Env) {
  if (isProduction && !sessionSecret) {
    throw new PlainError(
      'SESSION_SECRET is not set. Give it at least 32 random characters; ' +
        'make them with: openssl rand -base64 32',
    )
  }
}

const failures: Record<string, (port: number) => string> = {
  EADDRINUSE: port => `port ${port} is taken. Stop what runs there, or set PORT to another one.`,
  EACCES: port => `this user may not listen on port ${port}. Set PORT to 1024 or higher.`,
  EADDRNOTAVAIL: () => 'this machine has no such address to listen on. Set HOST to one it has.',
  ENOTFOUND: () => 'this machine has no such address to listen on. Set HOST to one it has.',
}

/** One sentence for what can go wrong while a server starts to listen. */
export function listenFailure(error: NodeJS.ErrnoException & { port?: number }): PlainError {
  const explain = failures[error.code ?? '']
  return new PlainError(explain ? explain(error.port ?? 0) : `cannot listen (${error.code}).`)
}

/** Ends the process with one line where Node would print a stack. */
export function explainListenFailures(server: Server) {
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(listenFailure(error).stack)
    process.exit(1)
  })
}
