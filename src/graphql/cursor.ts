import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import { env } from '../env'
import { refuse } from './refuse'

/** What a cursor holds: an item's place in an order. */
export type CursorValue = string | number | boolean | null

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Cursors come in steps of this many bytes, so that their length does not tell what is in them. */
const step = 256

/** Longer than any cursor: an order by a name of 300 letters of four bytes makes one of 2,400. */
const longestCursor = 4_000

/**
 * Makes and reads cursors: opaque to whoever passes them on, and impossible to make up.
 *
 * A cursor is sealed for one purpose, a connection with its arguments, and opens for no other. The
 * nonce is a keyed hash of all that is sealed, so it cannot repeat for two cursors however many are
 * made, and the same place always has the same cursor: answers can be cached and compared.
 *
 * @param secret without one, what is sealed can be opened only while this process lives
 */
export function createCursorSeal(secret: string | undefined) {
  const keyMaterial = secret ?? randomBytes(32)
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', keyMaterial, '', `stet cursor ${use}`, 32))
  const [sealing, naming] = [derive('sealing'), derive('nonce')]

  return {
    /** Seals a place in an order as a cursor. */
    sealCursor(purpose: string, values: readonly CursorValue[]): string {
      const text = Buffer.from(JSON.stringify(values))
      const padded = Buffer.alloc(Math.ceil(text.length / step) * step, ' ') // which JSON ignores
      text.copy(padded)
      const nonce = createHmac('sha256', naming)
        .update(JSON.stringify([purpose, values]))
        .digest()
        .subarray(0, nonceLength)
      const sealed = createCipheriv(cipher, sealing, nonce, { authTagLength: tagLength })
      sealed.setAAD(Buffer.from(purpose))
      const parts = [nonce, sealed.update(padded), sealed.final(), sealed.getAuthTag()]
      return Buffer.concat(parts).toString('base64url')
    },

    /**
     * Opens a cursor that was sealed for the same purpose.
     *
     * @throws VALIDATION_FAILED for everything else that may be sent
     */
    openCursor(purpose: string, cursor: string): readonly CursorValue[] {
      const sent =
        cursor.length > longestCursor ? Buffer.alloc(0) : Buffer.from(cursor, 'base64url')
      const isWhole = sent.length >= nonceLength + step + tagLength
      if (!isWhole || sent.toString('base64url') !== cursor) return refuseCursor()
      try {
        const nonce = sent.subarray(0, nonceLength)
        const opened = createDecipheriv(cipher, sealing, nonce, { authTagLength: tagLength })
        opened.setAAD(Buffer.from(purpose))
        opened.setAuthTag(sent.subarray(-tagLength))
        const padded = opened.update(sent.subarray(nonceLength, -tagLength))
        return JSON.parse(Buffer.concat([padded, opened.final()]).toString())
      } catch {
        return refuseCursor()
      }
    },
  }
}

function refuseCursor(): never {
  refuse(
    'VALIDATION_FAILED',
    'after: pass an endCursor that this field answered to the same arguments, or nothing for the first page.',
  )
}

export const { sealCursor, openCursor } = createCursorSeal(env.sessionSecret)
