import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { partsOf, type Snapshot } from './snapshotOf'

/** What an editor writes: everything in a snapshot that can be written, but its address. */
export function contentFields(context: Context<Session>) {
  const { writable, links } = partsOf(context, 'Article')
  const kept = new Set(['slug', 'originalText']) // an article's address and origin stay its own
  return { texts: [...writable.filter(key => !kept.has(key)), 'dismissals'], links }
}

/**
 * An article's content as the data of a change: the texts as they were, the links set to what they
 * were. A link to something that has been deleted since cannot be set, and is left out.
 */
export async function contentOf(
  context: Context<Session>,
  snapshot: Snapshot,
  how: 'connect' | 'set',
): Promise<Record<string, unknown>> {
  const { texts, links } = contentFields(context)
  const data: Record<string, unknown> = Object.fromEntries(texts.map(key => [key, snapshot[key]]))
  for (const key of links) {
    const slugs = await existing(context, key, snapshot[key])
    data[key] = { [how]: slugs.map(slug => ({ slug })) }
  }
  return data
}

async function existing(
  context: Context<Session>,
  link: string,
  slugs: unknown,
): Promise<string[]> {
  const where = { where: { slug: { in: Array.isArray(slugs) ? slugs.map(String) : [] } } }
  const { prisma } = context
  const found = {
    quotes: () => prisma.quote.findMany(where),
    people: () => prisma.person.findMany(where),
    sources: () => prisma.source.findMany(where),
    events: () => prisma.event.findMany(where),
  }[link]
  return found ? (await found()).map(item => item.slug) : []
}
