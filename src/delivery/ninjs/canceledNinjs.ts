import type { Addresses } from '../addresses'
import { entryId } from '../entryId'
import type { Withdrawn } from '../loadWithdrawn'
import { type Ninjs, standard } from './ninjs'

/**
 * The kill of an article that was withdrawn: its name, that it is canceled, when and why. Who took
 * the article over the wire has to find it again, and finds nothing else of it here.
 */
export function canceledNinjs(article: Withdrawn, addresses: Addresses): Ninjs {
  return {
    uri: entryId('Article', article.id),
    type: 'text',
    representationType: 'partial',
    pubStatus: 'canceled',
    versionCreated: article.withdrawnAt ?? undefined,
    edNote: article.withdrawnReason || undefined,
    altIds: [
      { role: 'slug', value: article.slug },
      { role: 'web', value: addresses.article(article.slug) },
    ],
    standard,
  }
}
