import type { TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import { connection } from 'next/server'

import { StetError } from './StetError'
import { stetUrl } from './addresses'

/**
 * Asks Stet, afresh for every page: what an editor publishes is there with the next request.
 *
 * @param headers what the request is to say besides, such as the token of a preview
 * @throws StetError when the answer is an error, and Error when there is none. Where a page lets them
 * pass, the server sends app/unavailable instead.
 */
export async function ask<Data, Variables>(
  query: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  headers: Record<string, string> = {},
): Promise<Data> {
  await connection() // nothing of it is known when the reader is built
  const response = await fetch(`${stetUrl()}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: print(query), variables }),
    cache: 'no-store',
  }).catch((cause: unknown) => {
    throw new Error(`Stet does not answer at ${stetUrl()}. Start it with: npm run dev`, { cause })
  })
  const { data, errors } = (await response.json()) as Answer<Data>
  const [error] = errors ?? []
  if (error) throw new StetError(error.message, error.extensions?.code)
  if (!data) throw new StetError(`status ${response.status} and no data`, undefined)
  return data
}

type Answer<Data> = {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[]
}
