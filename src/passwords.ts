import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string | Buffer, Buffer, number, { N: number; maxmem: number }, Buffer>(
  scrypt,
)

const cost = 2 ** 15
const keyBytes = 32
const options = { N: cost, maxmem: 64 * 1024 * 1024 }

/**
 * How passwords are kept: scrypt (RFC 7914) from Node's own crypto, with a random salt each.
 *
 * Keystone's default is bcrypt in plain JavaScript, which stops the whole server for every
 * sign-in; scrypt runs on another thread.
 */
export const passwordHashing = {
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16)
    const key = await derive(password.normalize('NFKC'), salt, keyBytes, options)
    return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
  },

  async compare(password: string, hash: string): Promise<boolean> {
    const [, n, salt, key] = hash.split('$')
    if (!n || !salt || !key) return false
    const expected = Buffer.from(key, 'base64url')
    const actual = await derive(
      password.normalize('NFKC'),
      Buffer.from(salt, 'base64url'),
      expected.length,
      { ...options, N: Number(n) },
    )
    return timingSafeEqual(actual, expected)
  },
}
