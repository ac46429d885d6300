import type { Newsroom } from '../support/newsroom'

export type Told = { status: number; text: string; cache: string | null; headers: Headers }

type Asked = { query: string; variables?: object; operationName?: string }

/** Asks as a reader. Past the cache it is asked with a cookie that is nobody's, which Express answers. */
export async function askAsReader(
  { address }: Pick<Newsroom, 'address'>,
  asked: Asked | string,
  { isPastCache = false, headers = {} } = {},
): Promise<Told> {
  const response = await fetch(`${address}/api/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(isPastCache && { cookie: 'stet-session=nobody' }),
      ...headers,
    },
    body: typeof asked === 'string' ? asked : JSON.stringify(asked),
  })
  return {
    status: response.status,
    text: await response.text(),
    cache: response.headers.get('x-stet-cache'),
    headers: response.headers,
  }
}
