import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'

/**
 * The same database as a reader sees it, whoever asks: what leaves for the world is loaded with
 * this, so that an editor’s session can never widen it.
 *
 * @throws when the context is a sudo one, which Keystone cannot take back
 */
export function asReader(context: Context<Session>): Context<Session> {
  if (context.__internal.sudo) throw new Error('What the public is told is never read with sudo.')
  return context.withSession(undefined)
}
