import type { ContentList } from '../../src/editorial/snapshotOf'
import type { WrittenItem } from './itemsIn'
import { sections, storyFields } from './storyFields'
import type { Place } from './storyYaml'

type Report = (place: Place, message: string) => void
type Link = { place: Place; list: ContentList; slug: string }

/** Every slug that is named must be defined in the package, once; chains of sources must begin. */
export function checkLinks(items: readonly WrittenItem[], report: Report) {
  const defined = new Map<string, WrittenItem>()
  for (const item of items) {
    const { list, place, fields } = item
    if (typeof fields.slug !== 'string') continue
    const key = `${list}/${fields.slug}`
    if (defined.has(key))
      report(
        [...place, 'slug'],
        `"${fields.slug}" is defined twice; give one another slug, or take it out`,
      )
    else defined.set(key, item)
  }
  for (const item of items) {
    for (const { place, list, slug } of linksOf(item)) {
      if (defined.has(`${list}/${slug}`)) continue
      const section = sections[list]
      report(
        place,
        `"${slug}" is not among the ${section} of this package; add it there, or correct the slug`,
      )
    }
  }
  checkChains(defined, report)
}

function linksOf({ list, place, fields }: WrittenItem): Link[] {
  return Object.entries(storyFields[list]).flatMap(([field, { linksTo }]) => {
    if (!linksTo) return []
    const written = fields[field]
    const links = Array.isArray(written)
      ? written.map((slug, index): [unknown, Place] => [slug, [...place, field, index]])
      : [[written, [...place, field]] satisfies [unknown, Place]]
    return links.flatMap(([slug, place]) =>
      typeof slug === 'string' ? [{ place, list: linksTo, slug }] : [],
    )
  })
}

/** A chain of sources that leads back to itself has no first source, and cannot be traced. */
function checkChains(defined: ReadonlyMap<string, WrittenItem>, report: Report) {
  const above = (item: WrittenItem | undefined) =>
    item && item.list === 'Source' ? linksOf(item) : []
  for (const item of defined.values()) {
    for (const first of above(item)) {
      // A set hands out what is added while it is read.
      const reached = new Set([first.slug])
      for (const slug of reached)
        for (const next of above(defined.get(`Source/${slug}`))) reached.add(next.slug)
      if (reached.has(String(item.fields.slug)))
        report(first.place, `"${first.slug}" leads back to this source itself; name another`)
    }
  }
}
