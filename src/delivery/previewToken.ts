import type { Env } from '../env'
import { sealFor } from '../sealed'

const minutesValid = 60

/** One article, shown before it is public, for a while, by somebody in the newsroom. */
export type Preview = {
  /** The id of the article. */
  article: string
  /** The id of the user who made the link. */
  maker: string
  expiresAt: Date
}

export type PreviewTokens = ReturnType<typeof previewTokens>

/** The tokens of preview links. Nothing is stored: a token says, sealed, what it is for. */
export function previewTokens(env: Pick<Env, 'sessionSecret'>) {
  const { seal, open } = sealFor('preview', env)
  return {
    /** Makes a token that works for an hour. */
    make(article: string, maker: string, now = new Date()) {
      const expiresAt = new Date(now.getTime() + minutesValid * 60_000)
      return { token: seal(JSON.stringify([article, maker, expiresAt.getTime()])), expiresAt }
    },

    /** @returns undefined when the token is not one of ours or its time is over */
    read(token: string, now = new Date()): Preview | undefined {
      const text = open(token)
      if (text === undefined) return undefined
      const [article, maker, expires]: [string, string, number] = JSON.parse(text)
      const expiresAt = new Date(expires)
      return now < expiresAt ? { article, maker, expiresAt } : undefined
    },
  }
}
