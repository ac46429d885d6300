import { createHash } from 'node:crypto'
import { type IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { isPreview } from './isPreview'
import { statusOf } from './statusOf'
import { withoutScripts } from './withoutScripts'

type Written = string | Uint8Array
type Rest = unknown[]

/** Pages as the build made them, for what Next would leave to a script in the browser to draw. */
type StandIns = { notFound: string; unavailable: string }

/**
 * Answers that hold a page or style sheet back until it is whole, because only then is known
 *
 * - which status it has: Next answers 200 whatever a page turns out to say, and 500 when it cannot
 *   be made, which here is 503;
 * - whether there is a page at all, or one has to stand in;
 * - what is left to send when Next’s own scripts, which have nothing to do in this frontend, are out;
 * - whether the browser has it already. A page may be kept, but never shown without asking first.
 */
export function pageResponses({ notFound, unavailable }: StandIns) {
  return class PageResponse<Request extends IncomingMessage> extends ServerResponse<Request> {
    #held: Buffer[] | undefined

    // Next sends its headers early; those of a held page are sent with it.
    override flushHeaders() {
      if (!this.#isHeld()) super.flushHeaders()
    }

    override write(chunk: Written, ...rest: Rest): boolean {
      if (!this.#isHeld()) return Reflect.apply(super.write, this, [chunk, ...rest])
      this.#hold(chunk)
      called(rest)
      return true
    }

    override end(...all: Rest): this {
      const [chunk] = all
      if (!this.#isHeld()) return Reflect.apply(super.end, this, all)
      if (isWritten(chunk)) this.#hold(chunk)
      const body = Buffer.concat(this.#held ?? [])
      this.#held = undefined
      called(all)
      return this.#send(this.#isPage() ? this.#finished(body.toString()) : body)
    }

    #isPage() {
      return String(this.getHeader('content-type')).startsWith('text/html')
    }

    #isHeld() {
      if (this.#held) return true
      if (this.headersSent) return false
      return this.#isPage() || String(this.getHeader('content-type')).startsWith('text/css')
    }

    #hold(chunk: Written) {
      this.#held ??= []
      this.#held.push(Buffer.from(chunk as Uint8Array)) // a string is UTF-8, as Next writes it
    }

    #finished(page: string): string {
      if (this.statusCode >= 500) {
        this.statusCode = 503
        this.setHeader('Retry-After', '10')
        return withoutScripts(unavailable)
      }
      if (this.statusCode === 404) return withoutScripts(notFound)
      this.statusCode = statusOf(page) ?? this.statusCode
      return withoutScripts(page)
    }

    #send(body: Written): this {
      const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
      if (this.#isPage() && !isPreview(this.req.url)) {
        this.setHeader('Cache-Control', 'no-cache')
        this.setHeader('ETag', etag)
        if (this.statusCode === 200 && this.req.headers['if-none-match'] === etag) {
          this.statusCode = 304
          return super.end()
        }
      }
      const { encoding, compress } = encodingFor(this.req)
      if (encoding) this.setHeader('Content-Encoding', encoding)
      this.appendHeader('Vary', 'Accept-Encoding')
      const bytes = compress(Buffer.from(body))
      this.setHeader('Content-Length', bytes.length)
      return super.end(bytes)
    }
  }
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'string' || value instanceof Uint8Array

/** Calls the callback among a stream’s arguments, if there is one. */
function called(args: Rest) {
  const callback = args.find(each => typeof each === 'function')
  if (callback) process.nextTick(() => callback())
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

function encodingFor({ headers }: IncomingMessage) {
  const accepted = String(headers['accept-encoding'])
  if (/\bbr\b/.test(accepted))
    return { encoding: 'br', compress: (bytes: Buffer) => brotliCompressSync(bytes, quick) }
  if (/\bgzip\b/.test(accepted))
    return { encoding: 'gzip', compress: (bytes: Buffer) => gzipSync(bytes) }
  return { compress: (bytes: Buffer) => bytes }
}
