import type { StoryPackage } from './package/readStoryPackage'
import type { Story } from './package/storySchema'

/** The content lists, in the order in which their items can be created: links point backwards. */
export const loadOrder = ['Source', 'Person', 'Event', 'Quote', 'Article'] as const

export type ContentList = (typeof loadOrder)[number]

/** What is to be done with one item of a package. */
export type Step = {
  list: ContentList
  slug: string
  action: 'create' | 'keep'
  data: Record<string, unknown>
}

export type Plan = { story: string; steps: Step[] }

/** Of the slugs a package names, those whose items are there, and the slug each has now. */
export type StoredSlugs = Record<ContentList, ReadonlyMap<string, string>>

/**
 * Decides, without touching a database, what loading a package would do: what is not there is
 * created; what is there is an editor's now, and kept.
 */
export function planStory(story: StoryPackage, stored: StoredSlugs): Plan {
  const step = (list: ContentList, data: { slug: string } & Record<string, unknown>): Step => ({
    list,
    slug: data.slug,
    action: stored[list].has(data.slug) ? 'keep' : 'create',
    data,
  })
  const now = (list: ContentList, slug: string) => ({ slug: stored[list].get(slug) ?? slug })
  const one = (list: ContentList, slug: string | undefined) => slug && { connect: now(list, slug) }
  const many = (list: ContentList, slugs: string[] | undefined) =>
    slugs && { connect: slugs.map(slug => now(list, slug)) }

  const { people, sources, events, quotes, ...article } = story.article
  return {
    story: story.article.slug,
    steps: [
      ...firstSourcesFirst(story.sources).map(({ partOf, basedOn, ...fields }) =>
        step('Source', {
          ...fields,
          partOf: one('Source', partOf),
          basedOn: one('Source', basedOn),
        }),
      ),
      ...story.people.map(person => step('Person', person)),
      ...story.events.map(({ people, sources, verifiedBy, ...fields }) =>
        step('Event', {
          ...fields,
          people: many('Person', people),
          sources: many('Source', sources),
          verifiedBy: one('Source', verifiedBy),
        }),
      ),
      ...story.quotes.map(({ speaker, source, ...fields }) =>
        step('Quote', {
          ...fields,
          speaker: one('Person', speaker),
          source: one('Source', source),
        }),
      ),
      step('Article', {
        ...article,
        body: story.body,
        originalText: story.originalText,
        people: many('Person', people),
        sources: many('Source', sources),
        events: many('Event', events),
        quotes: many('Quote', quotes),
      }),
    ],
  }
}

type Source = Story['sources'][number]

/** Orders sources so that each comes after the ones it belongs to and rests on. */
function firstSourcesFirst(sources: readonly Source[]): Source[] {
  const bySlug = new Map(sources.map(source => [source.slug, source]))
  const ordered = new Set<Source>()
  const visit = (source: Source | undefined) => {
    if (!source || ordered.has(source)) return
    bySlug.delete(source.slug) // a chain that closes on itself is left to the database to refuse
    if (source.partOf) visit(bySlug.get(source.partOf))
    if (source.basedOn) visit(bySlug.get(source.basedOn))
    ordered.add(source)
  }
  sources.forEach(visit)
  return [...ordered]
}
