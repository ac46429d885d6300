import { readFileSync } from 'node:fs'

import { LRUCache } from 'lru-cache'

import { PlainError } from '../plainError'
import { hashOf } from './queryDocuments'

const mostCharacters = 10_000_000

/**
 * Queries by their SHA-256: those that a frontend's build has made known, for good, and those that
 * somebody has sent with their text, for as long as there is room.
 */
export class PersistedQueries {
  readonly #registered: ReadonlyMap<string, string>
  readonly #sent = new LRUCache<string, string>({
    maxSize: mostCharacters,
    sizeCalculation: text => text.length + 1,
  })

  constructor(registered: ReadonlyMap<string, string> = new Map()) {
    this.#registered = registered
  }

  get(hash: string): string | undefined {
    return this.#registered.get(hash) ?? this.#sent.get(hash)
  }

  /** Keeps a text whose hash has been checked. */
  keep(hash: string, text: string) {
    if (!this.#registered.has(hash)) this.#sent.set(hash, text)
  }
}

/**
 * Reads the queries of a frontend from the file that its build writes: JSON, each text under its
 * SHA-256 in hexadecimal, with or without `sha256:` before it, as gql.tada, Relay and GraphQL Code
 * Generator write it.
 *
 * @throws PlainError when it is not such a file, or a text is not the one that its name says
 */
export function readPersistedQueries(file: string): Map<string, string> {
  const queries = new Map<string, string>()
  for (const [name, text] of Object.entries(readJson(file))) {
    const hash = name.replace(/^sha256:/, '')
    if (typeof text !== 'string' || hashOf(text) !== hash)
      throw new PlainError(`${file}: "${name}" is not the SHA-256 of its query. Write it anew.`)
    queries.set(hash, text)
  }
  return queries
}

function readJson(file: string): object {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch {
    // said below
  }
  throw new PlainError(
    `PERSISTED_QUERIES must name a JSON file of queries by their SHA-256; ${file} is none.`,
  )
}
