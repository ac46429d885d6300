/** What a public address answers. */
export type PublicAnswer = { status: number; text: string; headers: string[] }

/** What is never the same twice. */
const ofEachAnswer = new Set(['date', 'x-request-id'])

/** Everything that a server answers at a public address, as it comes, but for when. */
export async function publicAnswer(
  server: { address: string },
  address: string,
  cookie = '',
): Promise<PublicAnswer> {
  const response = await fetch(`${server.address}${address}`, {
    redirect: 'manual',
    headers: { cookie },
  })
  const headers = [...response.headers].filter(([name]) => !ofEachAnswer.has(name))
  return { status: response.status, text: await response.text(), headers: headers.map(String) }
}
