const prefix = 'working-copy-of-'

/** The slug of an article's working copy; slugs are unique, and the article keeps its own. */
export const copySlug = (slug: string) => `${prefix}${slug}`

/** The slug an editor gave a working copy, to become the article's; undefined when left alone. */
export const newSlug = (copy: { slug: string }) =>
  copy.slug.startsWith(prefix) ? undefined : copy.slug
