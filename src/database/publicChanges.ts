import type { PublicChanges } from '../answers/publicChanges'
import type { DatabasePlace } from './databasePlace'
import { postgresqlPublicChanges } from './postgresqlPublicChanges'
import { sqlitePublicChanges } from './sqlitePublicChanges'

/** The changes of what readers see in a database. */
export function publicChanges({ engine, name, url }: DatabasePlace): PublicChanges {
  return engine === 'sqlite' ? sqlitePublicChanges(name) : postgresqlPublicChanges(url)
}
