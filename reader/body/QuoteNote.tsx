import { Check } from '../parts/Check'
import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'

export const quoteNote = graphql(`
  fragment QuoteNote on Quote {
    slug
    sourceCheck
    attribution {
      sentence
    }
  }
`)

type Props = {
  quote: ResultOf<typeof quoteNote>
  number: number
  /** Whether the story prints the quotation in other words than are on file. */
  isAltered: boolean
}

/** Who said a quotation, where it was taken from, and how well it has been checked. */
export function QuoteNote({ quote, number, isAltered }: Props) {
  return (
    <li id={`note-${number}`} className="note">
      <a className="number" href={`#quote-${number}`} aria-label={`Back to quotation ${number}`}>
        {number}
      </a>
      <p>
        <a href={pathTo.quote(quote)}>{quote.attribution.sentence}</a>
      </p>
      <Check check={quote.sourceCheck} />
      {isAltered && <p>The story prints it in other words.</p>}
    </li>
  )
}
