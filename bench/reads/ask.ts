import type { Asked } from './load'
import type { Server } from './startServer'

export type Answer = {
  status: number
  etag: string | null
  json: unknown
  time: number
  isKept: boolean
}

/**
 * Asks once, and tells how many milliseconds it took, and whether Stet says that it kept the answer.
 * What comes without a body has no JSON.
 */
export async function ask({ address }: Server, { path, ...asked }: Asked): Promise<Answer> {
  const startedAt = performance.now()
  const response = await fetch(address + path, asked)
  const text = await response.text()
  return {
    status: response.status,
    isKept: response.headers.get('x-stet-cache') === 'hit',
    etag: response.headers.get('etag'),
    time: performance.now() - startedAt,
    json: text === '' ? undefined : JSON.parse(text),
  }
}
