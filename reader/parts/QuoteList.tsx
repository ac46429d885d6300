import type { ResultOf } from '../stet/graphql'
import { QuoteEntry, type quoteEntryFields } from './QuoteEntry'

type Props = { title: string; quotes: readonly ResultOf<typeof quoteEntryFields>[] | null }

/** Quotations under a title; nothing when there are none. */
export function QuoteList({ title, quotes }: Props) {
  if (!quotes?.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="quotations" role="list">
        {quotes.map(quote => (
          <QuoteEntry key={quote.slug} quote={quote} />
        ))}
      </ul>
    </section>
  )
}
