/** Characters of a slug, at most. */
export const longestSlug = 120
