import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { surrogateKeys } from './surrogateKeys'

export type Encoding = 'br' | 'gzip'

const compress = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 6, // twice as fast as 7, and hardly longer
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} satisfies Record<Encoding, (body: Buffer) => Promise<Buffer>>

/** What is shorter fits into one packet as it is. */
const shortestCompressed = 1_200

/** The bytes of an answer, in the encodings that were asked for, each made once. */
export class Answer {
  readonly body: Buffer
  readonly #tags: ReadonlySet<string>
  readonly #encoded: Partial<Record<Encoding, Buffer | 'underWay'>> = {}
  #etag: string | undefined
  #surrogateKeys: string | undefined

  /** @param tags what it depends on (publicChanges.ts) */
  constructor(body: Buffer, tags: ReadonlySet<string> = new Set()) {
    this.body = body
    this.#tags = tags
  }

  /** What it is known by to a CDN that keeps it. */
  get surrogateKeys(): string {
    return (this.#surrogateKeys ??= surrogateKeys(this.#tags))
  }

  /** How much memory it may come to take. */
  get bytes(): number {
    return this.isLong ? Math.ceil(this.body.length * 1.5) : this.body.length
  }

  /** Whether it is worth compressing. */
  get isLong(): boolean {
    return this.body.length >= shortestCompressed
  }

  /** A hash of the bytes, fit for an ETag. */
  get hash(): string {
    return (this.#etag ??= createHash('sha256').update(this.body).digest('base64url').slice(0, 27))
  }

  /**
   * The bytes in an encoding.
   *
   * @returns undefined while they are not there; then they are being made, off the event loop, for
   *   whoever asks next
   */
  encoded(encoding: Encoding): Buffer | undefined {
    if (!this.isLong) return undefined
    const known = this.#encoded[encoding]
    if (known === undefined) {
      this.#encoded[encoding] = 'underWay'
      compress[encoding](this.body).then(
        bytes => (this.#encoded[encoding] = bytes),
        () => delete this.#encoded[encoding],
      )
    }
    return known instanceof Buffer ? known : undefined
  }
}
