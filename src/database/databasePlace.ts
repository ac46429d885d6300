import { databaseFile } from './databaseFile'
import { type Engine, engineOf } from './engine'
import { type DatabaseState, databaseState, explainState } from './startUpCheck'
import { PlainError } from '../plainError'

/** Where a DATABASE_URL leads. */
export type DatabasePlace = {
  url: string
  engine: Engine
  /** What messages call it: the file, or the server and its database, without any password. */
  name: string
}

export function databasePlace(url: string): DatabasePlace {
  if (engineOf(url) === 'sqlite') return { url, engine: 'sqlite', name: databaseFile(url) }
  const { host, pathname } = new URL(url)
  return { url, engine: 'postgresql', name: `postgresql://${host}${pathname}` }
}

/** Looks at a database without changing it, and says in which state it is. */
export async function stateOf({ url, engine, name }: DatabasePlace): Promise<DatabaseState> {
  if (engine === 'sqlite') return databaseState(name)
  const { postgresqlState } = await import('./postgresqlState') // commands on SQLite start without it
  return postgresqlState(url)
}

/**
 * Refuses to serve a database that is not whole, writable and up to date.
 *
 * @throws PlainError with one sentence that says what to do.
 */
export async function assertPlaceReady(place: DatabasePlace) {
  const state = await stateOf(place)
  if (state.kind !== 'ready') throw new PlainError(explainState(state, place.name))
}
