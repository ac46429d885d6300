import { PlainError } from './plainError'

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
