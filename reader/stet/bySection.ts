const unnamed = 'Other stories'

/** Stories by section, each section where its first story stands; those without one come last. */
export function bySection<Article extends { section: string | null }>(
  articles: readonly Article[],
): [string, Article[]][] {
  const sections = new Map<string, Article[]>()
  for (const article of articles) {
    const section = article.section || unnamed
    sections.set(section, [...(sections.get(section) ?? []), article])
  }
  return [...sections].toSorted(([a], [b]) => Number(a === unnamed) - Number(b === unnamed))
}
