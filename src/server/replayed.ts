import { IncomingMessage } from 'node:http'

import { handOver } from './exchange'

/** A request whose body has been read already, as one that is still to be read. */
export function replayed(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, rawHeaders, headers, socket } = request
  const { httpVersion, httpVersionMajor, httpVersionMinor } = request
  const copy = new IncomingMessage(socket)
  Object.assign(copy, { method, url, rawHeaders, headers, complete: true })
  Object.assign(copy, { httpVersion, httpVersionMajor, httpVersionMinor })
  handOver(request, copy)
  copy.push(body)
  copy.push(null)
  return copy
}
