import { get as ask, type IncomingHttpHeaders } from 'node:http'

export type PublicAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Asks as a feed reader does: no cookies, no cache of its own, and what is sent is what is told. */
export function publicFetch(
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<PublicAnswer> {
  return new Promise((resolve, reject) => {
    ask(url, { method, headers, agent: false }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', piece => (text += piece))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
      .on('error', reject)
      .end()
  })
}
