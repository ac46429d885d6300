import { v5 } from 'uuid'

/** Ours alone: with another one, every entry of every feed would look new. */
const namespace = '6f1f7a53-3d0c-4f0e-9a3e-3b1d8a2f5c11'

export type EntryKind = 'Article' | 'Quote' | 'Person' | 'Source' | 'Event' | 'Correction'

/**
 * The name by which feeds, ninjs and JSON-LD know an item for good: a UUID URN (RFC 9562, version 5)
 * made of what kind of item it is and its database id. It stays when the slug or the host changes.
 */
export function entryId(kind: EntryKind, id: string): string {
  return `urn:uuid:${v5(`${kind}:${id}`, namespace)}`
}
