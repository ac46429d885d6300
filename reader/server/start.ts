import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

// The package’s main file; with its types, which say what NODE_ENV may be, other programs do not compile.
import next from 'next/dist/server/next.js'

import { assertPortFree } from '../../src/commands/assertPortFree'
import { runCommand } from '../../src/commands/runCommand'
import { env } from '../../src/env'
import { PlainError } from '../../src/plainError'
import { pageResponses } from './pageResponses'
import { securityHeaders } from './securityHeaders'
import { tellWhetherStetAnswers } from './tellWhetherStetAnswers'

const dir = path.resolve('reader')

/** `npm run reader`, and `npm run reader:start` in production: serves the frontend. */
await runCommand(async () => {
  const { isProduction, host: hostname, readerPort: port, readerUrl, stetUrl, publicUrl } = env
  await assertPortFree({ port, host: hostname }, 'READER_PORT')

  // What the pages read (stet/addresses.ts), checked by now.
  process.env.STET_URL = stetUrl
  process.env.READER_URL = readerUrl
  process.env.PUBLIC_URL = publicUrl
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  Object.assign(process.env, { NODE_ENV: isProduction ? 'production' : 'development' })

  const server = isProduction
    ? createServer({ ServerResponse: pageResponses(standIns()) })
    : createServer()
  const app = next({ dev: !isProduction, dir, hostname, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    const headers = Object.entries(securityHeaders(request.url, isProduction))
    response.setHeaders(new Map(headers))
    if (request.method === 'HEAD') request.method = 'GET' // Node leaves the body out by itself
    if (!isAddress(request.url)) request.url = '/not-an-address' // Next would call it its own error
    void handle(request, response)
  })
  server.listen(port, hostname, () => {
    console.log(`The reader is on http://${hostname ?? 'localhost'}:${port}`)
    void tellWhetherStetAnswers(stetUrl)
  })
})

function isAddress(url = '/'): boolean {
  const [pathname = ''] = url.split('?')
  try {
    return decodeURI(pathname) !== ''
  } catch {
    return false
  }
}

/** The pages that are sent where there is none, or none could be made. */
function standIns() {
  const built = (page: string) =>
    readFileSync(path.join(dir, `.next/server/app/${page}.html`), 'utf8')
  try {
    return { notFound: built('_not-found'), unavailable: built('unavailable') }
  } catch {
    throw new PlainError('The reader has not been built. Build it with: npm run reader:build')
  }
}
