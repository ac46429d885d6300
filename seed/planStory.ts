import type { StoryPackage } from './readStoryPackage'
import type { Story } from './storySchema'

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

/** The slugs each list holds already. */
export type StoredSlugs = Record<ContentList, ReadonlySet<string>>

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

  return {
    story: story.article.slug,
    steps: [
      ...firstSourcesFirst(story.sources).map(({ partOf, basedOn, ...fields }) =>
        step('Source', { ...fields, partOf: one(partOf), basedOn: one(basedOn) }),
      ),
      ...story.people.map(person => step('Person', person)),
      ...story.events.map(({ people, sources, verifiedBy, ...fields }) =>
        step('Event', {
          ...fields,
          people: many(people),
          sources: many(sources),
          verifiedBy: one(verifiedBy),
        }),
      ),
      ...story.quotes.map(({ speaker, source, ...fields }) =>
        step('Quote', { ...fields, speaker: one(speaker), source: one(source) }),
      ),
      step('Article', articleData(story)),
    ],
  }
}

function articleData({ article, body, originalText }: StoryPackage) {
  const { people, sources, events, quotes, ...fields } = article
  return {
    ...fields,
    body,
    originalText,
    people: many(people),
    sources: many(sources),
    events: many(events),
    quotes: many(quotes),
  }
}

const one = (slug: string | undefined) => slug && { connect: { slug } }
const many = (slugs: string[] | undefined) => slugs && { connect: slugs.map(slug => ({ slug })) }

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
