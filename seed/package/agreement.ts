import { hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import { type FilledItem, filledItems } from './filledItems'
import { type OpenPackage, openStoryPackage } from './openStoryPackage'

/** People, sources and events may stand in several packages; these belong to one. */
const ownLists: ReadonlySet<string> = new Set(['Article', 'Quote'])

const longestShown = 60

/**
 * Holds packages against the ones before them: what several of them define, they must define alike.
 *
 * It keeps a hash and a folder for each item, not the packages, and opens an earlier one again only
 * to say in what the two differ.
 */
export class Agreement {
  readonly #known = new Map<string, { hash: string; folder: string }>()

  /** Adds a package; answers one line for each thing in which it disagrees with those before. */
  add({ story, yaml }: OpenPackage): string[] {
    return filledItems(story).flatMap(item => {
      const key = `${item.list}/${item.slug}`
      const mine = hash('sha1', JSON.stringify(item.content), 'base64')
      const known = this.#known.get(key)
      if (!known) {
        this.#known.set(key, { hash: mine, folder: story.folder })
        return []
      }
      if (known.hash === mine && !ownLists.has(item.list)) return []
      return disagreement(item, yaml, openStoryPackage(known.folder))
    })
  }
}

function disagreement(
  { list, slug, place, content }: FilledItem,
  yaml: OpenPackage['yaml'],
  first: OpenPackage,
): string[] {
  const other = filledItems(first.story).find(item => item.list === list && item.slug === slug)
  if (!other) return [] // its file has been changed meanwhile
  const where = (field: string) =>
    `${first.yaml.file}:${first.yaml.lineOf([...other.place, field])} and ` +
    `${yaml.file}:${yaml.lineOf([...place, field])}: ${list.toLowerCase()} ${slug}`

  if (ownLists.has(list)) {
    const it = list.toLowerCase()
    return [`${where('slug')}: it is defined twice; every ${it} belongs to one package`]
  }
  return Object.keys(content)
    .filter(field => !isDeepStrictEqual(content[field], other.content[field]))
    .map(
      field =>
        `${where(field)}: ${field}: ${shown(other.content[field])} in one, ` +
        `${shown(content[field])} in the other; make them the same`,
    )
}

function shown(value: unknown): string {
  if (value === '' || value === null || (Array.isArray(value) && value.length === 0))
    return 'nothing'
  const text = JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
