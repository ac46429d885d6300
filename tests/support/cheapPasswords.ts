import { randomBytes, scryptSync } from 'node:crypto'

import { afterAll, beforeAll } from 'vitest'

import { passwordHashing } from '../../src/passwords'

/**
 * A password as the database keeps it. What is kept says what it costs to compare with, and with this
 * it is cheap: the tests sign in hundreds of times. What Stet itself keeps has its full cost.
 */
export function keptCheaply(secret: string): string {
  const [cost, salt] = [2, randomBytes(16)]
  const key = scryptSync(secret.normalize('NFKC'), salt, 32, { N: cost })
  return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Has Stet keep passwords like that in one file of tests, which makes many users and is not about them. */
export function keepPasswordsCheaply() {
  const { hash } = passwordHashing
  beforeAll(() => {
    passwordHashing.hash = async secret => keptCheaply(secret)
  })
  afterAll(() => {
    passwordHashing.hash = hash
  })
}
