import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A new secret to sign with, as Standard Webhooks writes one: 32 random bytes in base64. */
export const makeSecret = () => `${prefix}${randomBytes(32).toString('base64')}`

/**
 * Signs a message with each secret, as Standard Webhooks 1.0 wants it: HMAC-SHA256 of id, time and
 * body. A receiver accepts it when any of the signatures is right, so that secrets can be exchanged.
 *
 * @param message its id, the time in seconds since 1970, and its body as it is sent
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signature(
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
  secrets: readonly string[],
): string {
  return secrets
    .map(secret => {
      const key = Buffer.from(secret.slice(prefix.length), 'base64')
      const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`)
      return `v1,${digest.digest('base64')}`
    })
    .join(' ')
}
