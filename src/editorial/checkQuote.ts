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
  const states = isQuoted(quote)
    ? quote.articles.map(({ body }) => findQuote(quote.text, foldText(blockTexts(body))).state)
    : []
  const [bodyCheck, sourceCheck] = [worstOf(states), sourceCheckOf(quote)]
  if (bodyCheck === quote.bodyCheck && sourceCheck === quote.sourceCheck) return
  await prisma.quote.update({ where: { id }, data: { bodyCheck, sourceCheck } })
}

/** Whether a quote is to stand in a body in its words; a term or an indirect one need not. */
export function isQuoted({ kind }: { kind?: unknown }): boolean {
  return kind === 'direct' || kind === 'partial'
}

/** The worst that comparing a quote with the bodies that quote it found. */
export function worstOf(states: readonly BodyCheck[]): BodyCheck {
  return worst[Math.max(0, ...states.map(state => worst.indexOf(state)))] ?? 'unchecked'
}

/** What comparing a quote with its source finds. */
export function sourceCheckOf(
  quote: Parameters<typeof textOnFile>[0] & { text: string; sourceCheck: string },
): string {
  const onFile = textOnFile(quote)
  // Without a text on file, what an editor has found by reading stands.
  return onFile ? checkAgainstSource(quote.text, onFile) : quote.sourceCheck
}
