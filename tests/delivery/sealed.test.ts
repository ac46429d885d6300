import { describe, expect, it } from 'vitest'

import { sealFor } from '../../src/sealed'

const env = { sessionSecret: 'a secret of at least thirty-two characters' }
const { seal, open } = sealFor('preview', env)
const text = 'for “nobody else”'
const sealed = seal(text)

/** Each sealed text with one letter changed, at every place. */
function changed(): string[] {
  return [...sealed].map((letter, place) => {
    const other = letter === 'A' ? 'B' : 'A'
    return `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`
  })
}

describe('what is sealed', () => {
  it.each(['', 'a', text, 'a long one '.repeat(1_000)])('opens again: %.20s', each => {
    expect(open(seal(each))).toBe(each)
  })

  it('opens in another process that has the same secret', () => {
    expect(sealFor('preview', { ...env }).open(sealed)).toBe(text)
  })

  it('can be written into an address as it is', () => {
    expect(encodeURIComponent(sealed)).toBe(sealed)
  })

  it('says nothing of what is in it, and differs wherever the texts differ', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('nobody')
    const [one, other] = [seal('article 1'), seal('article 2')]
    expect(one.slice(0, 16)).not.toBe(other.slice(0, 16))
  })
})

describe('nothing opens that', () => {
  it('was changed in any one letter', () => {
    expect(changed().filter(each => open(each) !== undefined)).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['no seal', 'preview'],
    ['cut short', sealed.slice(0, -4)],
    ['cut at its beginning', sealed.slice(4)],
    ['too long', `${sealed}AAAA`],
    ['twice', sealed + sealed],
    ['with a space in it', `${sealed.slice(0, 8)} ${sealed.slice(8)}`],
    ['with padding', `${sealed}=`],
    ['in the other base64', Buffer.from(sealed, 'base64url').toString('base64')],
    ['only as long as a seal of nothing', 'A'.repeat(40)],
    ['words', 'nobody’s seal, but with letters of all kinds: é, 한, 🙂'],
  ])('is %s', (_what, given) => {
    expect(given).not.toBe(sealed)
    expect(open(given)).toBeUndefined()
  })

  it.each([
    ['for another purpose', sealFor('cursor', env)],
    ['for a purpose that only begins alike', sealFor('preview ', env)],
    ['with another secret', sealFor('preview', { sessionSecret: `${env.sessionSecret}.` })],
    ['by a server without a secret', sealFor('preview', { sessionSecret: undefined })],
  ])('was sealed %s', (_how, other) => {
    expect(open(other.seal(text))).toBeUndefined()
    expect(other.open(sealed)).toBeUndefined()
  })
})
