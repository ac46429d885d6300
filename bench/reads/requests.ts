import { createHash } from 'node:crypto'

import type { Asked } from './load'
import type { Variables } from './readings'

const graphql = '/api/graphql'
/** Whoever asks for no compression has the bytes that the floor sends. */
const json = { 'content-type': 'application/json', 'accept-encoding': 'identity' }

/** A request as frontends send it: the query and its variables. */
export function posted(query: string, variables: Variables): Asked {
  return {
    ...{ method: 'POST', path: graphql, headers: json },
    body: JSON.stringify({ query, variables }),
  }
}

/**
 * The same as a browser or a CDN can keep its answer: the document is named by its hash, as
 * automatic persisted queries have it.
 *
 * @param registering sends the document along, so that the server knows it from then on
 */
export function persisted(
  query: string,
  variables: Variables,
  { registering = false } = {},
): Asked {
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const parameters = new URLSearchParams({
    ...(registering && { query }),
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  })
  return { method: 'GET', path: `${graphql}?${parameters}`, headers: json }
}
