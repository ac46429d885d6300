import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import type { Env } from './env'

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** What a server without a secret seals with; nothing sealed with it outlives the process. */
const madeUp = randomBytes(keyBytes)

/**
 * Seals texts that leave the server and come back, such as the token of a preview: nobody else can
 * read one, make one or change one (AES-256-GCM).
 *
 * A text always has the same seal: the nonce is a keyed hash of it, and so cannot come up for two.
 *
 * @param purpose gives each use its own keys (HKDF, RFC 5869): what was sealed for one purpose opens
 *   for no other
 */
export function sealFor(purpose: string, { sessionSecret }: Pick<Env, 'sessionSecret'>) {
  const secret = sessionSecret ?? madeUp
  const keys = Buffer.from(hkdfSync('sha256', secret, '', `stet ${purpose}`, 2 * keyBytes))
  const [sealing, naming] = [keys.subarray(0, keyBytes), keys.subarray(keyBytes)]

  return {
    /** @returns letters, digits, `-` and `_`, fit for an address */
    seal(text: string): string {
      const nonce = createHmac('sha256', naming).update(text).digest().subarray(0, nonceBytes)
      const cipher = createCipheriv(algorithm, sealing, nonce)
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return Buffer.concat(parts).toString('base64url')
    },

    /** @returns undefined for anything that was not sealed just so, for this purpose */
    open(sealed: string): string | undefined {
      const bytes = Buffer.from(sealed, 'base64url')
      // Node reads past what is not base64; one text has one seal.
      const isWhole = bytes.toString('base64url') === sealed
      if (!isWhole || bytes.length < nonceBytes + tagBytes) return undefined

      const decipher = createDecipheriv(algorithm, sealing, bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
      try {
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return undefined // changed, or sealed with another key
      }
    },
  }
}
