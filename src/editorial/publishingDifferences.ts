import { newSlug } from './copySlug'
import { type Difference, differences } from './differences'

type Snapshot = Record<string, unknown>

/** What readers would see change if a working copy were published; its state and origin stay out. */
export function publishingDifferences(article: Snapshot, copy: Snapshot): Difference[] {
  const { status, originalText, withdrawnReason } = article
  const slug = newSlug({ slug: String(copy.slug) }) ?? article.slug
  return differences(article, { ...copy, status, originalText, withdrawnReason, slug })
}
