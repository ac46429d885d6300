import * as fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'

import { createCursorSeal, type CursorValue } from '../../src/graphql/cursor'

const sessionSecret = 'a secret of at least thirty-two characters'
const { sealCursor, openCursor } = createCursorSeal({ sessionSecret })
const another = createCursorSeal({ sessionSecret: sessionSecret.toUpperCase() })
const none = createCursorSeal({ sessionSecret: undefined })
const place = ['2020-01-13T00:00:00.000Z', 'cmabc']
const cursor = sealCursor('articlesConnection', place)

/** What is said of a cursor that does not open; otherwise what is in it. */
function opened(text: string, purpose = 'articlesConnection', seal = { openCursor }) {
  try {
    return seal.openCursor(purpose, text)
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions.code
    throw error
  }
}

const values: fc.Arbitrary<CursorValue[]> = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer(), fc.constant(null)),
  { maxLength: 4 },
)

describe('a cursor', () => {
  it('opens to what was sealed, for its purpose', () => {
    fc.assert(
      fc.property(values, fc.string(), (some, purpose) => {
        expect(openCursor(purpose, sealCursor(purpose, some))).toEqual(some)
      }),
    )
  })

  it('opens in another process with the same secret: a restart ends nobody’s reading', () => {
    expect(opened(cursor, 'articlesConnection', createCursorSeal({ sessionSecret }))).toEqual(place)
  })

  it.each([
    ['for another purpose', cursor, 'Person.quotesConnection', { openCursor }],
    ['with another secret', cursor, 'articlesConnection', another],
    ['where there is no secret', cursor, 'articlesConnection', none],
  ])('does not open %s', (_, text, purpose, seal) => {
    expect(opened(text, purpose, seal)).toBe('VALIDATION_FAILED')
  })

  it('does not open when any one of its bits is another', () => {
    const bytes = Buffer.from(cursor, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(opened(changed.toString('base64url')), `bit ${bit}`).toBe('VALIDATION_FAILED')
    }
  })

  it('does not open when it is made up', () => {
    const made = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.uint8Array({ maxLength: 600 }).map(bytes => Buffer.from(bytes).toString('base64url')),
    )
    fc.assert(
      fc.property(made, text => {
        expect(opened(text)).toBe('VALIDATION_FAILED')
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a cursor cut short', cursor.slice(0, -1)],
    ['a cursor with something after it', `${cursor}A`],
    ['a cursor with white space', `${cursor}\n`],
    ['a cursor in the other base64', Buffer.from(cursor, 'base64url').toString('base64')],
    ['a database id', 'cmd9x0y1z0000abcd'],
    ['the place itself', Buffer.from(JSON.stringify(place)).toString('base64url')],
    ['a very long text', cursor.repeat(10_000)],
  ])('is not %s', (_, text) => {
    expect(opened(text)).toBe('VALIDATION_FAILED')
  })

  it('is as long for a short name as for a long one', () => {
    const lengths = ['', 'Kim', 'x'.repeat(200)].map(name => sealCursor('p', [name, 'id']).length)
    expect(new Set(lengths).size).toBe(1)
  })

  it('is the same each time for the same place, and has nothing in common with the next', () => {
    expect(sealCursor('articlesConnection', place)).toBe(cursor)
    const next = sealCursor('articlesConnection', [place[0] ?? '', 'cmabd'])
    const [a, b] = [cursor, next].map(text => Buffer.from(text, 'base64url'))
    const alike = a?.filter((byte, i) => byte === b?.[i]).length ?? Infinity
    expect(alike).toBeLessThan(20) // 284 bytes agree in one place, give or take
  })

  it('shows nothing of what is in it', () => {
    const shown = Buffer.from(cursor, 'base64url').toString('latin1')
    for (const value of [...place, 'articlesConnection']) expect(shown).not.toContain(value)
  })
})
