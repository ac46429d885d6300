import type { Context, Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { paragraphsOf } from '../copydesk/paragraphsOf'
import { quoteDifference } from '../copydesk/quoteDifference'
import type { Part } from '../copydesk/wordDifferences'

type Quote = Lists.Quote.TypeInfo<Session>['item']

/** What a quote's source prints: its whole text if that is on file, else the words noted with the quote. */
export function textOnFile(quote: {
  sourceText: string
  source: { text: string } | null
}): string | null {
  return quote.source?.text.trim() || quote.sourceText.trim() || null
}

/** What was changed to make an altered quote of its source's words; nothing when it is as it was said. */
export async function sourceDifference(
  { id, text, sourceCheck }: Quote,
  context: Context<Session>,
): Promise<Part[]> {
  if (sourceCheck !== 'altered') return []
  const { prisma } = context.sudo()
  const include = { source: { select: { text: true } } }
  const onFile = textOnFile(await prisma.quote.findUniqueOrThrow({ where: { id }, include }))
  return onFile ? quoteDifference(text, paragraphsOf(onFile)) : []
}
