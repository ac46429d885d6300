import type { Env } from './env'
import { PlainError } from './plainError'

/**
 * A secret made up at each start would sign everybody out at every restart, and two processes would
 * not know each other's sessions; in production that is refused.
 *
 * @throws PlainError
 */
export function requireSessionSecret({
  isProduction,
  sessionSecret,
}: Pick<Env, 'isProduction' | 'sessionSecret'>) {
  if (isProduction && !sessionSecret) {
    throw new PlainError(
      'SESSION_SECRET is not set. Give it at least 32 random characters; ' +
        'make them with: openssl rand -base64 32',
    )
  }
}
