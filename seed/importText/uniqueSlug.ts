import { longestSlug } from '../../src/fields/longestSlug'
import { toSlug } from '../../src/fields/toSlug'

/** Gives each name a slug of its own: `base-2`, `base-3`, … where it is taken, `fallback` where it has no letters. */
export function uniqueSlugs(fallback: string): (name: string) => string {
  const taken = new Set<string>()
  return name => {
    const base = cutSlug(toSlug(name), longestSlug - 5) || fallback
    let slug = base
    for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
    taken.add(slug)
    return slug
  }
}

/** A slug of at most so many characters, cut between words. */
export function cutSlug(slug: string, longest: number): string {
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longest)).replace(
    /-+$/,
    '',
  )
}
