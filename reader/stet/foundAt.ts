import { notFound, permanentRedirect } from 'next/navigation'

/**
 * The item an address was asked for. When there is none the page is “not found”; when it has another
 * slug by now, and Stet knew it by the old one, the reader is sent to its page of today.
 */
export function foundAt<Item extends { slug: string | null }>(
  slug: string,
  item: Item | null,
  path: (item: Item) => string,
): Item {
  if (!item) notFound()
  if (item.slug !== slug) permanentRedirect(path(item))
  return item
}
