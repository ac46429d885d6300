import { publicFrom } from '../../editorial/publicFrom'
import type { ArticleEvent } from './events'

type Publication = Parameters<typeof publicFrom>[0]

type Change = {
  /** The article before the change; undefined when the change made it. */
  before: Publication | undefined
  after: Publication
  now: Date
  /** Whether it was published under an embargo whose end has not been announced. */
  wasHeldBack: boolean
  /** Whether the change is the verb `correct`. */
  isCorrection: boolean
}

/**
 * What a change of an article is to readers: undefined when it is nothing to them. An article whose
 * embargo lasts is nothing to them yet, whatever is done to it.
 */
export function releaseEvent(change: Change): ArticleEvent | undefined {
  const { before, after, now, wasHeldBack, isCorrection } = change
  const wasPublic = before !== undefined && isPublic(before, now)
  if (!isPublic(after, now)) return wasPublic ? 'withdrawn' : undefined
  if (!wasPublic || wasHeldBack) return 'published'
  return isCorrection ? 'corrected' : 'updated'
}

function isPublic(article: Publication, now: Date): boolean {
  const from = publicFrom(article)
  return from !== undefined && from <= now
}
