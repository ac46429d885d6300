import type { Answer } from '../support/newsroom'

/** An error that Stet answered with. */
export class Refusal extends Error {
  override name = 'Refusal'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

/**
 * What a query or mutation answered.
 *
 * @throws Refusal with the first of its errors
 */
export async function granted(asking: Promise<Answer>): Promise<Answer['data']> {
  const { data, errors } = await asking
  const [error] = errors
  if (error) throw new Refusal(error.extensions.code, error.message)
  return data
}

const mostTries = 10

/** The API's own code for it, and Prisma's where the API is not in between. */
const busy: readonly unknown[] = ['BUSY', 'P2028']

/**
 * Tries again as long as the database is too busy, as that error advises; so whoever is turned away
 * under load comes back, and a refusal that had saved something is found out by the next try.
 */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (!busy.includes(code) || tries === mostTries) throw error
    }
  }
}
