import { longestSlug } from '../fields/longestSlug'

const prefix = 'working-copy-of-'

/**
 * The slug of an article's working copy; slugs are unique, and the article keeps its own. A long one
 * is cut, and told from others by the article's id.
 */
export function copySlug({ id, slug }: { id: string; slug: string }): string {
  const whole = `${prefix}${slug}`
  return whole.length > longestSlug ? `${prefix}${id}` : whole
}

/** The slug an editor gave a working copy, to become the article's; undefined when left alone. */
export const newSlug = (copy: { slug: string }) =>
  copy.slug.startsWith(prefix) ? undefined : copy.slug
