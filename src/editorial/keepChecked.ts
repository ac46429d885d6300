import type { Context } from '../../generated/keystone/types'
import { addHook, type Changed } from '../addHook'
import type { Session } from '../auth'
import { articlesUsing, usedLists, type UsedList } from './articlesUsing'
import { checkQuote } from './checkQuote'
import { openIssues } from './openIssues'
import type { Article } from './verb'

/** What the copy desk reads of an article; a new state or time changes nothing for it. */
const read = new Set([
  ...['headline', 'summary', 'body', 'originalDate', 'dismissals'],
  ...['quotes', 'people', 'sources', 'events'],
])

const inWork = new Set(['draft', 'inReview', 'scheduled'])

/**
 * Keeps what the copy desk finds up to date in the transaction of every save: how each quote
 * compares with its source and with the bodies that quote it, and how many issues wait in an article.
 *
 * What is saved beside an article counts for those that are being worked on; a published one is
 * looked at again when it is revised.
 */
export function keepChecked<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  for (const key of ['Article', ...usedLists])
    addHook(lists, key, 'afterOperation', ['create', 'update'], recheck)
  return lists
}

async function recheck({ context: given, listKey, item, inputData }: Changed) {
  const context = given as Context<Session>
  const id = String(item.id)
  const { prisma } = context.sudo()
  if (listKey === 'Article') {
    if (!Object.keys(inputData).some(key => read.has(key))) return
    return recheckArticle(id, context)
  }
  const list = listKey as UsedList // hooks are put on these lists only
  if (list === 'Quote') await checkQuote(id, context)
  if (list === 'Source' && 'text' in inputData) {
    const quotes = await prisma.quote.findMany({ where: { sourceId: id }, select: { id: true } })
    for (const quote of quotes) await checkQuote(quote.id, context)
  }
  for (const { id: article, status } of await articlesUsing(list, id, context)) {
    if (!inWork.has(status)) continue
    await count(await prisma.article.findUniqueOrThrow({ where: { id: article } }), context)
  }
}

/** Checks an article's quotes, and counts its open issues. */
export async function recheckArticle(id: string, context: Context<Session>) {
  const { prisma } = context.sudo()
  const { quotes, ...article } = await prisma.article.findUniqueOrThrow({
    where: { id },
    include: { quotes: { select: { id: true } } },
  })
  for (const quote of quotes) await checkQuote(quote.id, context)
  await count(article, context)
}

async function count(article: Article, context: Context<Session>) {
  const openCopyIssues = (await openIssues(article, context)).length
  if (openCopyIssues === article.openCopyIssues) return
  await context
    .sudo()
    .prisma.article.update({ where: { id: article.id }, data: { openCopyIssues } })
}
