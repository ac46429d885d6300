import type { IncomingMessage } from 'node:http'

/** Reads a whole body, and hands it on; one that is broken off is not handed on. */
export function readBody(request: IncomingMessage, done: (body: Buffer) => void) {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const [only] = pieces
    done(only && pieces.length === 1 ? only : Buffer.concat(pieces))
  })
}
