import { PlainError } from './plainError'

const failures: Record<string, (port: number, variable: string) => string> = {
  EADDRINUSE: (port, variable) =>
    `port ${port} is taken. Stop what runs there, or set ${variable} to another one.`,
  EACCES: (port, variable) =>
    `this user may not listen on port ${port}. Set ${variable} to 1024 or higher.`,
  EADDRNOTAVAIL: () => 'this machine has no such address to listen on. Set HOST to one it has.',
  ENOTFOUND: () => 'this machine has no such address to listen on. Set HOST to one it has.',
}

/** One sentence for what can go wrong while a server starts to listen on the port of a variable. */
export function listenFailure(
  error: NodeJS.ErrnoException & { port?: number },
  variable = 'PORT',
): PlainError {
  const explain = failures[error.code ?? '']
  return new PlainError(
    explain ? explain(error.port ?? 0, variable) : `cannot listen (${error.code}).`,
  )
}
