import type { TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import { connection } from 'next/server'

import { StetError } from './StetError'
import { stetUrl } from './addresses'
import { hashOf } from './hashOf'

/**
 * Asks Stet, afresh for every page: what an editor publishes is there with the next request.
 *
 * Stet knows the queries by their hashes once they have been sent, and answers those by GET at least
 * cost.
 *
 * @param headers what the request is to say besides, such as the token of a preview
 * @throws StetError when the answer is an error, and Error when there is none. Where a page lets them
 * pass, the server sends app/unavailable instead.
 */
export async function ask<Data, Variables>(
  query: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  headers?: Record<string, string>,
): Promise<Data> {
  await connection() // nothing of it is known when the reader is built
  const text = print(query)
  if (headers) return dataOf(await post({ query: text, variables }, headers))

  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(text) } }
  const known = await byHash<Data>(extensions, variables)
  const isKnown = known && known.errors?.[0]?.extensions?.code !== 'PERSISTED_QUERY_NOT_FOUND'
  return dataOf(isKnown ? known : await post<Data>({ query: text, variables, extensions }))
}

type Answer<Data> = {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** In characters: proxies take longer addresses, and there are others. */
const longestAddress = 4_000

async function byHash<Data>(
  extensions: object,
  variables: unknown,
): Promise<Answer<Data> | undefined> {
  const asked = new URLSearchParams({
    extensions: JSON.stringify(extensions),
    variables: JSON.stringify(variables),
  })
  const address = `?${asked}`
  return address.length > longestAddress ? undefined : send(address, { method: 'GET' })
}

function post<Data>(body: object, headers = {}): Promise<Answer<Data>> {
  return send('', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function send<Data>(search: string, request: RequestInit): Promise<Answer<Data>> {
  const response = await fetch(`${stetUrl()}/api/graphql${search}`, {
    ...request,
    cache: 'no-store',
  }).catch((cause: unknown) => {
    throw new Error(`Stet does not answer at ${stetUrl()}. Start it with: npm run dev`, { cause })
  })
  const answer = (await response.json()) as Answer<Data>
  if (!answer.data && !answer.errors)
    throw new StetError(`status ${response.status} and no data`, undefined)
  return answer
}

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  const [error] = errors ?? []
  if (error || !data) throw new StetError(error?.message ?? 'no data', error?.extensions?.code)
  return data
}
