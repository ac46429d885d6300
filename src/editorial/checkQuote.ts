import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { blockTexts } from '../copydesk/bodyText'
import { checkAgainstSource } from '../copydesk/checkAgainstSource'
import { findQuote } from '../copydesk/findQuote'
import { foldText } from '../copydesk/foldText'
import { textOnFile } from './sourceText'

const worst = ['unchecked', 'exact', 'typographic', 'altered', 'missing'] as const
type BodyCheck = (typeof worst)[number]

/** Compares a quote with its source and with every body it stands in, and keeps what was found. */
export async function checkQuote(id: string, context: Context<Session>) {
  const { prisma } = context.sudo()
  const quote = await prisma.quote.findUniqueOrThrow({
    where: { id },
    include: {
      source: { select: { text: true } },
      articles: { select: { body: true } },
    },
  })
  const found = checksOf(
    quote,
    quote.articles.map(({ body }) => body),
  )
  const { bodyCheck, sourceCheck } = found
  if (bodyCheck === quote.bodyCheck && sourceCheck === quote.sourceCheck) return
  await prisma.quote.update({ where: { id }, data: { bodyCheck, sourceCheck } })
}

type CheckedQuote = Parameters<typeof textOnFile>[0] & {
  text: string
  kind: string
  sourceCheck: string
}

/** What comparing a quote with its source and with the bodies that quote it finds. */
export function checksOf(quote: CheckedQuote, bodies: readonly unknown[]) {
  let bodyCheck: BodyCheck = 'unchecked'
  const isQuoted = quote.kind === 'direct' || quote.kind === 'partial'
  for (const body of isQuoted ? bodies : []) {
    const { state } = findQuote(quote.text, foldText(blockTexts(body)))
    if (worst.indexOf(state) > worst.indexOf(bodyCheck)) bodyCheck = state
  }
  const onFile = textOnFile(quote)
  // Without a text on file, what an editor has found by reading stands.
  const sourceCheck = onFile ? checkAgainstSource(quote.text, onFile) : quote.sourceCheck
  return { bodyCheck, sourceCheck }
}
