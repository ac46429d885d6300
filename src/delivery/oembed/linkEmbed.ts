import type { Addresses } from '../addresses'
import type { OEmbedLink } from './oEmbed'

/** An embed that says what is behind a link, for a page that shows nothing else of it. */
export function linkEmbed(
  told: Pick<OEmbedLink, 'title' | 'author_name' | 'author_url'>,
  addresses: Addresses,
): OEmbedLink {
  return { type: 'link', version: '1.0', ...told, provider_url: addresses.reader }
}
