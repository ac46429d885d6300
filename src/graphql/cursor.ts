import { createHash } from 'node:crypto'

import { type Env, env } from '../env'
import { sealFor } from '../sealed'
import { refuse } from './refuse'

/** What a cursor holds: an item's place in an order. */
export type CursorValue = string | number | boolean | null

/** Cursors come in steps of this many bytes, so that their length does not tell what is in them. */
const step = 256

/** Longer than any cursor: an order by a name of 300 letters of four bytes makes one of 2,400. */
const longestCursor = 4_000

/**
 * Makes and reads cursors: opaque to whoever passes them on, and impossible to make up.
 *
 * A cursor is sealed for one purpose, a connection with its arguments, and opens for no other. The
 * same place always has the same cursor: answers can be cached and compared.
 */
export function createCursorSeal(settings: Pick<Env, 'sessionSecret'>) {
  const sealOf = (purpose: string) =>
    sealFor(`cursor ${createHash('sha256').update(purpose).digest('base64url')}`, settings)

  return {
    /** Seals a place in an order as a cursor. */
    sealCursor(purpose: string, values: readonly CursorValue[]): string {
      const text = JSON.stringify(values)
      const missing = step - (Buffer.byteLength(text) % step)
      return sealOf(purpose).seal(text + ' '.repeat(missing)) // which JSON ignores
    },

    /**
     * Opens a cursor that was sealed for the same purpose.
     *
     * @throws VALIDATION_FAILED for everything else that may be sent
     */
    openCursor(purpose: string, cursor: string): readonly CursorValue[] {
      const text = cursor.length > longestCursor ? undefined : sealOf(purpose).open(cursor)
      if (text !== undefined) return JSON.parse(text)
      return refuse(
        'VALIDATION_FAILED',
        'after: pass an endCursor that this field answered to the same arguments, or nothing for the first page.',
      )
    },
  }
}

export const { sealCursor, openCursor } = createCursorSeal(env)
