import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { Addresses } from '../addresses'
import { inlineJson } from '../inlineJson'
import { loadPublicStory } from '../loadPublicStory'
import { newsArticle } from './newsArticle'

/**
 * The JSON-LD of an article, ready for a `<script type="application/ld+json">`; null while it is not
 * public. Whoever asks, it says what a reader may know.
 */
export async function jsonLdOf(
  id: string,
  addresses: Addresses,
  context: Context<Session>,
): Promise<string | null> {
  const story = await loadPublicStory({ id }, context)
  return story ? inlineJson(newsArticle(story, addresses)) : null
}
