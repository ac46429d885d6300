import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/** The bundled story, which is a draft here. */
export const draft = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'

/** A public article and another draft; each links people of the first draft and one of its own. */
export const published = 'published-story'
export const otherDraft = 'other-draft'

/** A newsroom with a draft that has everything an article can have. */
export async function openWithDraft(): Promise<Newsroom> {
  const newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  const { db, prisma } = newsroom.context.sudo()
  await prisma.article.update({
    where: { slug: draft },
    data: { status: 'draft', publishedAt: null },
  })
  for (const slug of [published, otherDraft]) {
    const person = { name: `Person of ${slug}` }
    await db.Person.createOne({ data: person })
    await db.Source.createOne({ data: { name: `Source of ${slug}`, kind: 'report' } })
    await db.Event.createOne({ data: { name: `Event of ${slug}`, date: '2020-01-01' } })
    await db.Quote.createOne({
      data: {
        text: `Words of ${slug}`,
        speaker: { connect: { slug: `person-of-${slug}` } },
        source: { connect: { slug: `source-of-${slug}` } },
      },
    })
    await db.Article.createOne({
      data: {
        headline: slug,
        slug,
        status: slug === published ? 'published' : 'draft',
        publishedAt: slug === published ? new Date('2020-02-01') : null,
        people: { connect: [{ slug: 'kim-jong-un' }, { slug: `person-of-${slug}` }] },
        sources: { connect: [{ slug: `source-of-${slug}` }] },
        events: { connect: [{ slug: `event-of-${slug}` }] },
        quotes: { connect: [{ slug: `words-of-${slug}` }] },
      },
    })
  }
  return newsroom
}

/** The token of a preview link that somebody in the newsroom makes. */
export async function previewTokenOf(
  newsroom: Newsroom,
  slug: string,
  as: 'reporter' | 'editor' | 'admin' = 'editor',
): Promise<string> {
  const { data, text } = await newsroom.ask(
    'mutation ($slug: String!) { createPreview(where: { slug: $slug }) { url } }',
    { as, variables: { slug } },
  )
  const token = /\/preview\/([\w-]+)$/.exec(data.createPreview?.url ?? '')?.[1]
  if (!token) throw new Error(`no preview of ${slug}: ${text}`)
  return token
}
