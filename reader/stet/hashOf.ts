import { createHash } from 'node:crypto'

const hashes = new Map<string, string>()

/** The SHA-256 of a query, by which Stet knows it; the reader has a dozen of them. */
export function hashOf(query: string): string {
  const known = hashes.get(query) ?? createHash('sha256').update(query).digest('hex')
  hashes.set(query, known)
  return known
}
