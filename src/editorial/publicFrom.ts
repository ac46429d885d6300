type Publication = { status: string; publishedAt: Date | null; embargoUntil: Date | null }

/**
 * From when on readers see an article, which may be a time to come; undefined when they do not,
 * whatever the time. `rules.readArticles` says the same to the database.
 */
export function publicFrom({ status, publishedAt, embargoUntil }: Publication): Date | undefined {
  if (status !== 'published' || publishedAt === null) return undefined
  return embargoUntil !== null && embargoUntil > publishedAt ? embargoUntil : publishedAt
}
