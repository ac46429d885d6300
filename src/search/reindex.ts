import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { inPortions } from '../database/inPortions'
import { publicFrom } from '../editorial/publicFrom'
import { publicTexts } from './publicTexts'
import type { SearchTexts } from './searchFields'
import { type IndexedArticle, searchIndex } from './searchIndex'
import { wordsOf } from './wordsOf'

/** A word that nobody can type: a phrase does not go on in another text. */
const betweenTexts = ' ¶ '

/**
 * Makes the search hold what articles say now, in the transaction of the context: those that are
 * public are found, those published but not public yet will be, all others are not in it.
 */
export async function reindex(ids: readonly string[], context: Context<Session>): Promise<void> {
  const { prisma } = context.sudo()
  for (const portion of inPortions(ids)) {
    const texts = await publicTexts(portion, { prisma })
    const published = await prisma.article.findMany({
      where: { id: { in: portion, notIn: [...texts.keys()] }, status: { equals: 'published' } },
      select: { id: true, status: true, publishedAt: true, embargoUntil: true },
    })
    const waiting = published.flatMap(article => {
      const from = publicFrom(article)
      return from ? [{ id: article.id, from }] : []
    })
    const kept = new Set([...texts.keys(), ...waiting.map(({ id }) => id)])
    const gone = portion.filter(id => !kept.has(id))

    if (gone.length > 0) await searchIndex.takeOut(gone, prisma)
    for (const { id, from } of waiting) await searchIndex.putOff(id, from, prisma)
    const found = Array.from(texts, ([article, said]) => indexed(article, said))
    if (found.length > 0) await searchIndex.put(found, prisma)
  }
}

/** An article's texts as the index holds them. */
export function indexed(article: string, texts: SearchTexts): IndexedArticle {
  const words = Object.entries(texts).map(([field, said]) => [field, said.flatMap(folded)])
  const joined = words.map(([field, said]) => [field, (said as string[]).join(betweenTexts)])
  return { article, words: Object.fromEntries(joined) }
}

function folded(text: string): string[] {
  const words = wordsOf(text).map(({ word }) => word)
  return words.length > 0 ? [words.join(' ')] : []
}
