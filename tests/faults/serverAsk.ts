import type { Answer, Newsroom } from '../support/newsroom'

/** Asks a server that runs in a process of its own, as `Newsroom.ask` does; with a token or none. */
export function serverAsk(address: string, itsToken?: string): Newsroom['ask'] {
  return async (query, { token = itsToken, variables } = {}) => {
    const response = await fetch(`${address}/api/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    const { data, errors }: Partial<Answer> = JSON.parse(text)
    return { status: response.status, data: data ?? {}, errors: errors ?? [], text }
  }
}
