import { expect } from 'vitest'

import { searchDesk } from '../search/searchDesk'
import { openNewsroom } from '../support/newsroom'
import { askAsReader } from './readersAsk'
import { readersQueries } from './readersQueries'

/**
 * Saves drafts and working copies beside what readers read.
 *
 * @returns how many of the readers' requests were answered with what was kept
 */
export async function readersBesideDrafts(saves: number): Promise<{ asked: number; kept: number }> {
  const newsroom = await openNewsroom()
  const { act, create, draft, publish, update } = searchDesk(() => newsroom)
  await publish((await draft('public')).article.id)
  const own = await draft('draft')
  const copy = await act('revise', (await articleOf('public')).id)

  async function articleOf(slug: string) {
    return newsroom.context.sudo().prisma.article.findUniqueOrThrow({ where: { slug } })
  }

  const queries = readersQueries(['public'])
  for (const query of queries) await askAsReader(newsroom, { query })

  let [asked, kept] = [0, 0]
  let [article, person, working] = [own.article, own.person, copy]
  for (let n = 0; n < saves; n++) {
    // What readers see is linked and quoted, and is not what is changed.
    const link = {
      connect: [{ slug: 'public' }],
      ...(n % 2 && { disconnect: [{ slug: 'draft' }] }),
    }
    const body = [{ type: 'paragraph', children: [{ text: `“Quote of public” ${n}` }] }]
    if (n % 4 === 0) article = await update('Article', article, { headline: `Draft ${n}`, body })
    else if (n % 4 === 1) article = await update('Article', article, { people: link, quotes: link })
    else if (n % 4 === 2)
      working = await update('Article', working, { headline: `Copy ${n}`, body })
    else person = await update('Person', person, { name: `Drafted ${n}` })
    if (n % 50 === 0)
      await create('Quote', {
        text: `Said ${n}`,
        speaker: { connect: { slug: 'public' } },
        source: { connect: { slug: 'public' } },
      })
    const { cache } = await askAsReader(newsroom, { query: queries[n % queries.length] ?? '' })
    asked++
    if (cache === 'hit') kept++
  }
  for (const query of queries) {
    const now = await askAsReader(newsroom, { query })
    const past = await askAsReader(newsroom, { query }, { isPastCache: true })
    expect(now.text).toBe(past.text)
  }
  await newsroom.close()
  return { asked, kept }
}
