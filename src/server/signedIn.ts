import type { IncomingMessage } from 'node:http'

import { sealedSessions, sessionCookie } from '../auth'
import type { Env } from '../env'

/** How long an answer is remembered, in milliseconds. */
const rememberedFor = 30_000
const mostRemembered = 2_000
/** How many are looked into at the same time: who invents tokens gets no more work done than that. */
const mostAtOnce = 4

type Remembered = { isSignedIn: boolean; until: number }

/**
 * Tells who is signed in before anything else is done for their request: that is who goes ahead in a
 * crowd. It takes no SQL, so it gives priority and never access. Only a token that we have sealed in
 * the last hours counts (src/auth.ts says how many); one that is made up gains nothing.
 */
export class SignedIn {
  readonly #sessions: ReturnType<typeof sealedSessions>
  readonly #remembered = new Map<string, Remembered>()
  #underWay = 0

  constructor(env: Env) {
    this.#sessions = sealedSessions(env)
  }

  /** At once when it is known, or there is nothing to know. */
  has(request: IncomingMessage): boolean | Promise<boolean> {
    const token = tokenOf(request)
    if (!token) return false
    const known = this.#remembered.get(token)
    if (known && known.until > Date.now()) return known.isSignedIn
    if (this.#underWay >= mostAtOnce) return known?.isSignedIn ?? false
    return this.#look(token, request)
  }

  async #look(token: string, request: IncomingMessage): Promise<boolean> {
    this.#underWay += 1
    try {
      const id = await this.#sessions.get({ context: { req: request } as never }) // all it looks at
      this.#remember(token, id !== undefined)
      return id !== undefined
    } finally {
      this.#underWay -= 1
    }
  }

  #remember(token: string, isSignedIn: boolean) {
    this.#remembered.delete(token) // set again, it becomes the newest
    this.#remembered.set(token, { isSignedIn, until: Date.now() + rememberedFor })
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > mostRemembered && oldest !== undefined)
      this.#remembered.delete(oldest)
  }
}

const cookiePattern = new RegExp(`(?:^|;)\\s*${sessionCookie}=([^;]+)`)

/** Where Keystone looks for a session’s token, and in that order. */
function tokenOf({ headers }: IncomingMessage): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? []
  return bearer ?? cookiePattern.exec(headers.cookie ?? '')?.[1]
}
