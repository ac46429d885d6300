import type { Claim, CreativeWork, Quotation } from 'schema-dts'

import { knownDay } from '../../dates/knownDay'
import type { Addresses } from '../addresses'
import type { PublicQuote, PublicSource } from '../publicStory'
import { identified } from './node'
import { personNamed } from './person'
import { sourceWork } from './source'

/**
 * A quote, with its speaker and the chain it came by. What was said in other words is no quotation
 * but a claim, which appears in the article.
 *
 * schema.org meant `spokenByCharacter` for fiction; `author` says the same to those who go by that.
 */
export function quotation(
  quote: PublicQuote,
  chains: readonly PublicSource[],
  article: CreativeWork,
  addresses: Addresses,
): Quotation | Claim {
  const speaker = quote.speaker ? personNamed(quote.speaker) : undefined
  const told = {
    ...identified('Quote', quote),
    url: addresses.quote(quote.slug),
    text: quote.text,
    inLanguage: quote.language,
    author: speaker,
    creditText: quote.sentence,
    dateCreated: quote.saidOn === '' ? undefined : knownDay(quote.saidOn),
    isBasedOn: sourceWork(quote.source, chains),
  }
  return quote.kind === 'indirect'
    ? { '@type': 'Claim', ...told, appearance: article }
    : { '@type': 'Quotation', ...told, spokenByCharacter: speaker }
}
