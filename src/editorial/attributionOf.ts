import type { Context, Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { attribution } from '../copydesk/attribution'

type Quote = Lists.Quote.TypeInfo<Session>['item']
type Source = Lists.Source.TypeInfo<Session>['item']

/** Where a quotation comes from, as far as whoever asks may know. */
export async function attributionOf(quote: Quote, context: Context<Session>) {
  const speaker = quote.speakerId
    ? await context.db.Person.findOne({ where: { id: quote.speakerId } })
    : null
  const sources = await chainFrom(quote.sourceId, context)
  const slugOf = (id: string | null) => sources.find(source => source.id === id)?.slug ?? null
  return attribution(
    { speaker: speaker?.slug ?? null, source: slugOf(quote.sourceId) },
    speaker ? [speaker as typeof speaker & { kind: 'named' }] : [], // an enum, kept as text
    sources.map(source => ({
      ...source,
      partOf: slugOf(source.partOfId),
      basedOn: slugOf(source.basedOnId),
    })),
  )
}

/** A source and all that it belongs to or rests on; what is not public ends the way. */
async function chainFrom(first: string | null, context: Context<Session>): Promise<Source[]> {
  const found = new Map<string, Source>()
  const next = [first]
  for (let id = next.shift(); id !== undefined; id = next.shift()) {
    if (id === null || found.has(id)) continue
    const source = await context.db.Source.findOne({ where: { id } })
    if (!source) continue
    found.set(id, source)
    next.push(source.partOfId, source.basedOnId)
  }
  return [...found.values()]
}
