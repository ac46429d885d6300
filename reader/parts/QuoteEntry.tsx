import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'
import { Check } from './Check'

export const quoteEntryFields = graphql(`
  fragment QuoteEntry on Quote {
    slug
    text
    language
    saidOnInWords
    sourceCheck
    attribution {
      sentence
    }
    articles(orderBy: { publishedAt: desc }, take: 5) {
      slug
      headline
    }
  }
`)

/** A quotation among others: the words, where they come from, the stories that quote them. */
export function QuoteEntry({ quote }: { quote: ResultOf<typeof quoteEntryFields> }) {
  const { text, language, saidOnInWords, sourceCheck, attribution, articles } = quote
  return (
    <li className="quotation">
      <blockquote lang={language || undefined}>
        <a href={pathTo.quote(quote)}>“{text}”</a>
      </blockquote>
      <p>
        {attribution.sentence}
        {saidOnInWords && ` Said ${saidOnInWords}.`}
      </p>
      <Check check={sourceCheck} />
      <p className="onward">
        {articles?.map(article => (
          <a key={article.slug} href={pathTo.article(article)}>
            {article.headline}
          </a>
        ))}
      </p>
    </li>
  )
}
